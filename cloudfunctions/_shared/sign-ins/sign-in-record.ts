/** As what somebody signs in with a password: a pass account (S3), a certified person, an institution (S1), a unit (S4). */
export const SIGN_IN_KINDS = ['pass', 'certified', 'institution', 'unit'] as const
export type SignInKind = (typeof SIGN_IN_KINDS)[number]

/** One document of `sign_ins`: this WeChat is signed in as that. One a WeChat and kind; `_id` is `<kind>:<OPENID>`. */
export interface SignInRecord {
  _id: string
  kind: SignInKind
  openid: string
  /** The account, certified person, institution or unit. */
  subjectId: string
  /** Who of the unit it is; null for the other kinds, and until the WeChat check is passed. */
  operatorId: string | null
  /** True while something must be done first: an initial password to change, a profile to complete, a WeChat to bind. */
  arriving: boolean
  signedInAt: Date
  expiresAt: Date
}

export const signInId = (kind: SignInKind, openid: string): string => `${kind}:${openid}`
