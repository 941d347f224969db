import type { Caller } from '../caller'
import type { Limit } from '../limits/limit-record'
import { MINUTE_MS } from '../time'
import { wechatHashOf, type CredentialRecord } from './credential-record'

const LOCK_MS = 15 * MINUTE_MS
const FAILURES = 5
/** Whoever tries many names is stopped by these; an address may stand for a whole carrier. */
const ATTEMPTS_A_WECHAT = 20
const ATTEMPTS_AN_ADDRESS = 200

const STRANGERS = 'strangers'

/**
 * Five failures lock whoever has the name for 15 minutes, by all of its names, and a name that nobody has as well. A WeChat
 * that has been in before is counted on its own: strangers who guess cannot lock out the rightful person.
 */
export const nameLimit = (
  loginHash: string,
  credential: CredentialRecord | null,
  { openid }: Pick<Caller, 'openid'>,
): Limit => {
  const wechat = wechatHashOf(openid)
  const who = credential?.knownWechats.includes(wechat) ? wechat : STRANGERS
  const name = credential?._id ?? loginHash
  return { action: 'password_name', subject: `${name}:${who}`, max: FAILURES, windowMs: LOCK_MS }
}

/** Every count of a credential: what setting a new password forgets. */
export const nameLimitsOf = ({ _id, knownWechats }: CredentialRecord) =>
  [STRANGERS, ...knownWechats].map((who) => ({ action: 'password_name', subject: `${_id}:${who}` }))

export const callerLimits = ({ openid, clientIp }: Pick<Caller, 'openid' | 'clientIp'>): Limit[] => [
  { action: 'password_wechat', subject: openid, max: ATTEMPTS_A_WECHAT, windowMs: LOCK_MS },
  ...(clientIp
    ? [{ action: 'password_address', subject: clientIp, max: ATTEMPTS_AN_ADDRESS, windowMs: LOCK_MS }]
    : []),
]
