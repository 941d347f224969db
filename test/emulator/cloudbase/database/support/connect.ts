import type tcb from '@cloudbase/node-sdk'
import type * as wxCloud from 'wx-server-sdk'

/** The environment that the platform gives a function, pointed at a local server. */
function platformEnvironment(url: string, token: string): void {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    SCF_NAMESPACE: 'test-env',
    TCB_ENV: 'test-env',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    TENCENTCLOUD_SESSIONTOKEN: 'token',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    WX_CONTEXT_KEYS: 'WX_API_TOKEN',
    WX_API_TOKEN: token,
    SILENCE: 'true',
  })
}

/** The database of the unmodified `@cloudbase/node-sdk`. */
export function connect(url: string, token = 'invocation-1'): ReturnType<tcb.CloudBase['database']> {
  platformEnvironment(url, token)
  // Reads its environment when it is loaded.
  const sdk = require('@cloudbase/node-sdk') as typeof tcb
  return sdk.init({ env: 'test-env' }).database()
}

/** The database of the unmodified `wx-server-sdk`. */
export function connectWx(url: string, token = 'invocation-1'): ReturnType<typeof wxCloud.database> {
  platformEnvironment(url, token)
  // Reads its environment when it is loaded.
  const sdk = require('wx-server-sdk') as typeof wxCloud
  sdk.init({ env: 'test-env' })
  return sdk.database()
}

/** A transaction of node-sdk: its methods take what the database's do. */
export type Transaction = Awaited<ReturnType<ReturnType<typeof connect>['startTransaction']>>
