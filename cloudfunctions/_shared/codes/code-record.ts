import { lookupHash } from '../privacy'
import { phoneHashOf } from '../lookup-hashes'

/** What an SMS code is for; a code for one thing is no good for another. */
export const CODE_PURPOSES = [
  'bind_phone',
  'certified_bind',
  'certified_reset',
  'pass_recovery',
  'confirm_bind',
  'confirm_cancel',
  'confirm_unbind',
  'unit_register',
  'unit_recovery',
] as const
export type CodePurpose = (typeof CODE_PURPOSES)[number]

/** Wrong tries that a code stands. */
export const MAX_TRIES = 5
export const CODE_MINUTES = 5

/** One document of `codes`: the latest code for a phone and purpose. The code itself is never stored. */
export interface CodeRecord {
  /** `<purpose>:<phone hash>` */
  _id: string
  codeHash: string
  /** Only the WeChat that asked may use it. */
  openid: string
  tries: number
  sentAt: Date
  expiresAt: Date
  consumedAt: Date | null
}

export const codeId = (purpose: CodePurpose, phone: string): string => `${purpose}:${phoneHashOf(phone)}`

export const codeHashOf = (purpose: CodePurpose, phone: string, code: string): string =>
  lookupHash(`code:${purpose}:${phone}:${code}`)
