import { embeddedCredentials } from '../../emulator/cloudbase/credentials'
import { currentCloud } from './cloud'

/** What a function of the current cloud finds in its environment; `url` is where it reaches CloudBase. */
export function functionEnvironment(url = currentCloud().url): Record<string, string | undefined> {
  const { settings } = currentCloud()
  return {
    ...process.env,
    ...settings,
    TCB_ENV: settings['TCB_ENV_ID'],
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    SCF_NAMESPACE: settings['TCB_ENV_ID'],
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: embeddedCredentials.secretId,
    TENCENTCLOUD_SECRETKEY: embeddedCredentials.secretKey,
    TENCENTCLOUD_SESSIONTOKEN: 'local',
  }
}
