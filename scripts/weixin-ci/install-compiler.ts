import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PINNED = join(__dirname, 'package.json')

/**
 * Installs WeChat's own compiler into `folder`, unless the pinned version is there. It brings 276 MB of packages
 * that nothing else needs, so it is no part of the project's own installation.
 */
export function installCompiler(folder: string): void {
  if (installedVersion(folder) === pinnedVersion()) return
  mkdirSync(folder, { recursive: true })
  copyFileSync(PINNED, join(folder, 'package.json'))
  console.log(`Installing miniprogram-ci ${pinnedVersion()} (once, about a minute) …`)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
}

function pinnedVersion(): string {
  const { dependencies } = readPackage(PINNED) as { dependencies: Record<string, string> }
  return dependencies['miniprogram-ci'] ?? ''
}

function installedVersion(folder: string): string | null {
  const file = join(folder, 'node_modules/miniprogram-ci/package.json')
  return existsSync(file) ? (readPackage(file) as { version: string }).version : null
}

function readPackage(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
