import { lookupHash } from '../privacy'

/** What is counted, for whom, how often and in which time. */
export interface Limit {
  /** Names the thing: `sms_phone_day`. */
  action: string
  /** Whose count it is: an OPENID, an address, a phone number. Stored as a keyed hash. */
  subject: string
  max: number
  windowMs: number
}

/** One document of `rate_limits`; `_id` is `<action>:<hash of the subject>`. */
export interface LimitRecord {
  _id: string
  action: string
  count: number
  windowEndsAt: Date
}

export const limitId = ({ action, subject }: Pick<Limit, 'action' | 'subject'>): string =>
  `${action}:${lookupHash(`limit:${subject}`)}`
