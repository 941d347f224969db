import { join } from 'node:path'
import { startCloudBase } from '../../../emulator/cloudbase'

/** The server that is measured, in a process of its own; the parent asks for its memory, lets it compile ahead, ends it. */
async function serve(projectDir: string): Promise<void> {
  const cloud = await startCloudBase({ projectDir, dataDir: join(projectDir, '.data'), settings: {} })
  process.on('message', async (question) => {
    if (question === 'compile ahead') await cloud.functions.compileAhead()
    process.send?.({ rss: process.memoryUsage.rss() })
  })
  process.once('disconnect', () => void cloud.stop())
  process.send?.({ url: cloud.url })
}

void serve(process.argv[2]!)
