import { mkdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from './build/build-functions'
import { projectDir } from './build/project'
import { buildWhenChanged } from './local/build-when-changed'
import { findWorld, forgetWorld, rememberWorld } from './local/running-world'
import { startLocal } from './local/start-local'

const PORT = 8300
const SETTLE_MS = 200
const dataDir = join(projectDir, '.data')

async function start(): Promise<void> {
  const known = await findWorld(dataDir)
  if (known.is === 'running') return console.log(`It is running already: ${known.url}`)
  mkdirSync(dataDir, { recursive: true })
  rememberWorld(dataDir, null)
  if (await buildWhenChanged()) console.log('Built the functions.')
  const world = await startLocal({
    dataDir,
    port: PORT,
    seed: true,
    phone: true,
    watch: true,
    onMiniprogramBuilt: ({ problems, ms }) => {
      console.log(`Built the mini-program in ${ms} ms.`)
      problems.forEach(({ message }) => console.error(`  ${message}`))
    },
  })
  world.phone?.first.problems.forEach(({ message }) => console.error(message))
  rememberWorld(dataDir, world.url)
  void world.cloud.functions.compileAhead()
  const functions = watchFunctions()
  console.log(`\n  ${world.url}\n`)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    functions.close()
    forgetWorld(dataDir)
    world.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** Builds the functions again once a burst of changes is over. The emulator loads a new bundle by itself. */
function watchFunctions(): { close(): void } {
  let timer: NodeJS.Timeout | undefined
  const rebuild = () => {
    buildFunctions().then(
      () => console.log('Built the functions.'),
      (error: unknown) => console.error('The functions could not be built:', error),
    )
  }
  return watch(join(projectDir, 'cloudfunctions'), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(rebuild, SETTLE_MS)
  })
}

start().catch((error: unknown) => {
  forgetWorld(dataDir)
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
