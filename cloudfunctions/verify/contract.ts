import * as z from 'zod'
import { route } from '../_shared/contract'

/** What the public page says about a document with a code: whether it holds, and the facts it prints, names masked (J4). */
export interface Verification {
  /** `职业技能等级证书` */
  title: string
  /** `expired`: a certificate of membership whose dues are not paid. */
  state: 'valid' | 'revoked' | 'expired'
  /** Since when it no longer holds, `YYYY-MM-DD`; null while it is valid. */
  changedOn: string | null
  facts: { label: string; value: string }[]
}

export const verifyContract = {
  /** Looks up the token of a code; null when no document has it. Tokens are random, so that nobody finds one by trying. */
  check: route<{ found: Verification | null }>()('public', z.object({ token: z.string().min(1).max(64) })),
}
export type VerifyContract = typeof verifyContract
