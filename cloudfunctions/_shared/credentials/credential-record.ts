import { lookupHash } from '../privacy'
import type { SignInKind } from '../sign-ins/sign-in-record'

/** One document of `credentials`: how an account, certified person, institution or unit signs in with a password. */
export interface CredentialRecord {
  /** `<kind>:<subject id>` */
  _id: string
  kind: SignInKind
  subjectId: string
  /** Keyed hashes of the names it may sign in by (a user name; a unit's credit code and phone). Unique. */
  loginHashes: string[]
  /** scrypt with its parameters (`password-hash.ts`), or null until one is set. */
  password: string | null
  /** Goes up with every password that is set; a hash made anew with other parameters is the same password. */
  passwordVersion: number
  /** True for an initial password that somebody else has chosen. */
  mustChange: boolean
  /** When an initial password stops working; null for one's own. */
  passwordExpiresAt: Date | null
  /** Keyed hashes of the last WeChats that got in: strangers cannot lock them out. */
  knownWechats: string[]
  createdAt: Date
  updatedAt: Date
}

export const credentialId = (kind: SignInKind, subjectId: string): string => `${kind}:${subjectId}`

/** Names are compared without regard to case, width and surrounding spaces. */
export const loginHashOf = (kind: SignInKind, loginName: string): string =>
  lookupHash(`login:${kind}:${loginName.normalize('NFKC').trim().toLowerCase()}`)

export const wechatHashOf = (openid: string): string => lookupHash(`wechat:${openid}`)
