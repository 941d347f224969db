import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from './build/project'
import { findWorld } from './local/running-world'

/** Returns to the demo world: the running one at once, else at the next start. */
async function reset(): Promise<void> {
  const dataDir = join(projectDir, '.data')
  const world = await findWorld(dataDir)
  if (world.is === 'starting')
    throw new Error('npm start is just starting; reset again when it printed its address.')
  if (world.is === 'stopped') {
    rmSync(dataDir, { recursive: true, force: true })
    console.log('The data is gone; the next npm start opens on the demo world.')
    return
  }
  const response = await fetch(`${world.url}/wechat/reset`, { method: 'POST' })
  if (!response.ok) throw new Error(`The running server could not reset: ${await response.text()}`)
  console.log(`Back to the demo world: ${world.url}`)
}

reset().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
