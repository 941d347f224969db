import { embeddedCredentials } from '../credentials'
import type { Invocation } from './invocation'

/** What every call of an environment shares. */
export interface Platform {
  envId: string
  region: string
  appId: string
  /** Where the SDKs send their requests, e.g. `http://127.0.0.1:3000/admin`. */
  adminUrl: string
}

const wxKeys = [
  'WX_CLIENTIP',
  'WX_OPENID',
  'WX_APPID',
  'WX_UNIONID',
  'WX_API_TOKEN',
  'WX_TRIGGER_API_TOKEN_V0',
]
const tcbKeys = ['TCB_ENV', 'TCB_SOURCE', 'TCB_SESSIONTOKEN', 'TCB_SEQID']

/** The variables that stay the same for every call of a worker. The SDKs need each of them. */
export function platformEnv(platform: Platform): Record<string, string> {
  return {
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: platform.region,
    TENCENTCLOUD_SECRETID: embeddedCredentials.secretId,
    TENCENTCLOUD_SECRETKEY: embeddedCredentials.secretKey,
    TENCENTCLOUD_SESSIONTOKEN: 'embedded-session-token',
    SCF_NAMESPACE: platform.envId,
    TCB_ENV: platform.envId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: platform.adminUrl }),
    WX_CONTEXT_KEYS: wxKeys.join(','),
    TCB_CONTEXT_KEYS: tcbKeys.join(','),
    SILENCE: 'true',
  }
}

/** The variables of one call; the worker removes them again when the call ends. */
export function callEnv(platform: Platform, invocation: Invocation): Record<string, string> {
  const { openid, source, clientIp = '127.0.0.1' } = invocation.caller
  const isTimer = source === 'timer'
  return {
    TCB_SOURCE: source,
    TCB_SEQID: invocation.requestId,
    TCB_SESSIONTOKEN: '',
    WX_CLIENTIP: clientIp,
    WX_API_TOKEN: invocation.token,
    ...(openid ? { WX_OPENID: openid, WX_APPID: platform.appId } : {}),
    ...(isTimer ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: invocation.token } : {}),
  }
}
