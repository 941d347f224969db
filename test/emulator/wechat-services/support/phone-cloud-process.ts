import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startCloudBase } from '../../../../emulator/cloudbase'
import { servePhone } from '../../../../emulator/wechat'
import { smallWechat } from '../../cloudbase/support/small-wechat'
import { APP_ID } from './merchant'

/** CloudBase on the project `people` with the sample mini-program on the same port. Ends with its input. */
async function run(dataDir: string): Promise<void> {
  const outDir = join(dataDir, 'phone')
  mkdirSync(outDir, { recursive: true })
  const phone = await servePhone({
    appId: APP_ID,
    miniprogramDir: join(__dirname, '../../wechat/fixtures/showcase'),
    npmDir: join(__dirname, '../../../..'),
    outDir,
    watch: false,
  })
  const cloud = await startCloudBase({
    projectDir: join(__dirname, '../../cloudbase/fixtures/people'),
    dataDir,
    settings: { GREETING: '你好' },
    appId: APP_ID,
    openApi: smallWechat,
    rooms: () => phone.rooms,
  })
  process.stdin.resume()
  process.stdin.once('end', () => {
    void phone
      .stop()
      .then(() => cloud.stop())
      .then(() => process.exit(0))
  })
  console.log(`ready ${cloud.url}`)
}

void run(process.argv[2] ?? '')
