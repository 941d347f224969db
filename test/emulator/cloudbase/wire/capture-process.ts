import { join } from 'node:path'
import { startCloudBase } from '../../../../emulator/cloudbase'
import { smallWechat } from '../support/small-wechat'
import type { CapturedRequest } from './normalize-request'
import { nodeSdkSteps } from './node-sdk-steps'
import { recordRequests } from './record-requests'
import { accountKeys, sdkEnvironment } from './sdk-environment'
import { wxServerSdkSteps } from './wx-server-sdk-steps'

/** Prints the requests of every step of one SDK as one line of JSON. */
async function capture(sdk: string, dataDir: string): Promise<void> {
  const cloud = await startCloudBase({
    projectDir: join(__dirname, '../fixtures/people'),
    dataDir,
    settings: { GREETING: '你好', ...accountKeys },
    openApi: smallWechat,
  })
  const recorder = await recordRequests(cloud.url)
  Object.assign(process.env, sdkEnvironment(recorder.adminUrl))
  const captures: Record<string, CapturedRequest[]> = {}
  for (const [step, run] of Object.entries(sdk === 'node-sdk' ? nodeSdkSteps() : wxServerSdkSteps())) {
    try {
      await run()
    } catch (error) {
      throw new Error(`${step}: ${error instanceof Error ? error.message : JSON.stringify(error)}`)
    }
    captures[step] = await recorder.take()
  }
  console.log(`captured ${JSON.stringify(captures)}`)
  recorder.stop()
  await cloud.stop()
}

capture(process.argv[2] ?? '', process.argv[3] ?? '').then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
