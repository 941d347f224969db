import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from './build/project'
import { findRunningWorld } from './local/running-world'

/** Returns to the demo world: the running one at once, else at the next start. */
async function reset(): Promise<void> {
  const dataDir = join(projectDir, '.data')
  const url = await findRunningWorld(dataDir)
  if (!url) {
    rmSync(dataDir, { recursive: true, force: true })
    console.log('The data is gone; the next npm start opens on the demo world.')
    return
  }
  const response = await fetch(`${url}/wechat/reset`, { method: 'POST' })
  if (!response.ok) throw new Error(`The running server could not reset: ${await response.text()}`)
  console.log(`Back to the demo world: ${url}`)
}

reset().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
