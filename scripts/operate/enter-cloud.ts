import { join } from 'node:path'
import { embeddedCredentials } from '../../emulator/cloudbase'
import { projectDir } from '../build/project'
import { LOCAL_ENV_ID, loadSecrets, localSettings } from '../local/local-settings'
import { findWorld } from '../local/running-world'

/**
 * Puts into the environment what a function would find there, so that a command can call use cases: of the CloudBase
 * environment that `TCB_ENV_ID` names (its key pair and settings come from the environment, docs/runbook.md), else of
 * the world that `npm start` runs.
 */
export async function enterCloud(): Promise<void> {
  if (process.env['TCB_ENV_ID']) {
    for (const name of ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'DATA_KEYS', 'LOOKUP_HASH_KEY'])
      if (!process.env[name])
        throw new Error(`Setting ${name} is missing. docs/runbook.md says what it is and where to get it.`)
    process.env['TCB_ENV'] = process.env['TCB_ENV_ID']
    return
  }
  const dataDir = join(projectDir, '.data')
  const world = await findWorld(dataDir)
  if (world.is !== 'running')
    throw new Error('Neither TCB_ENV_ID names a CloudBase environment nor does npm start run here.')
  const secrets = loadSecrets(dataDir)
  Object.assign(process.env, localSettings(secrets, { url: world.url, smtpUrl: '' }), {
    TCB_ENV: LOCAL_ENV_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${world.url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    SCF_NAMESPACE: LOCAL_ENV_ID,
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: embeddedCredentials.secretId,
    TENCENTCLOUD_SECRETKEY: embeddedCredentials.secretKey,
    TENCENTCLOUD_SESSIONTOKEN: 'local',
  })
}
