// Plain Node, because nothing is installed yet on a fresh clone: installs when the lock file is newer than the install.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`协会通 needs Node.js 20 or newer; this is ${process.version}.`)
  process.exit(1)
}
const lock = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules/.package-lock.json')
if (!existsSync(stamp) || statSync(lock).mtimeMs > statSync(stamp).mtimeMs) {
  console.log('Installing packages (once, about a minute) ...')
  // Not `npm ci`: it refuses a lock file without the optional binaries of platforms whose registry lacks them.
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', install, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('npm could not install the packages; see the lines above.')
    process.exit(status ?? 1)
  }
}
