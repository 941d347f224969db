import { join } from 'node:path'
import { startCloudBase } from '../../../../emulator/cloudbase'
import { accountKeys } from '../wire/sdk-environment'
import { smallWechat } from './small-wechat'

/** The process behind `startEmulator()`. It ends when its standard input closes. */
async function run(project: string, dataDir: string): Promise<void> {
  const cloud = await startCloudBase({
    projectDir: join(__dirname, '../fixtures', project),
    dataDir,
    settings: { GREETING: '你好', ...accountKeys, CLOUDBASE_APIKEY: 'the-api-key' },
    appId: 'wx0123456789abcdef',
    openApi: smallWechat,
  })
  process.stdin.resume()
  process.stdin.once('end', () => void cloud.stop().then(() => process.exit(0)))
  console.log(`ready ${cloud.url}`)
}

void run(process.argv[2] ?? '', process.argv[3] ?? '')
