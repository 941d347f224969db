import { join, resolve } from 'node:path'
import { projectDir } from './build/project'
import { compileOffline } from './weixin-ci/compile-offline'
import { installCompiler } from './weixin-ci/install-compiler'
import { packageBytes } from './weixin-ci/package-bytes'
import { stageProject } from './weixin-ci/stage-project'

/** WeChat refuses packages over 2 MB; ours stay under half of it. */
const BUDGET = 1024 * 1024
const PATIENCE_MS = 5 * 60_000

const installed = join(projectDir, '.data/weixin-ci')
const staged = join(projectDir, '.data/weixin-project')

/** Compiles the mini-program, or the folder given, with WeChat's own compiler and prints the size of every package. */
async function checkWeixin(): Promise<number> {
  const [folder] = process.argv.slice(2)
  installCompiler(installed)
  const files = await compileOffline(installed, stageProject(staged, folder && resolve(folder)))
  const packages = [...packageBytes(files)]
  for (const [name, bytes] of packages)
    console.log(`${name.padEnd(28)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`)
  const heavy = packages.filter(([, bytes]) => bytes > BUDGET)
  for (const [name] of heavy) console.error(`${name} is over 1.0 MB`)
  return heavy.length > 0 ? 1 : 0
}

/** The compiler keeps workers that hold the process open, and some of its failures never settle. */
const watchdog = setTimeout(() => {
  console.error("WeChat's compiler did not finish")
  process.exit(1)
}, PATIENCE_MS)
void checkWeixin()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
  .then((code) => {
    clearTimeout(watchdog)
    process.exit(code)
  })
