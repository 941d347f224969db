import type { Caller } from '../_shared/caller'
import { consumeCode } from '../_shared/codes/consume-code'
import { phoneHashOf } from '../_shared/lookup-hashes'
import { issueProof } from '../_shared/proofs/issue-proof'
import { codeFor, type CodeUse } from './code-for'
import { typedPhone } from './typed-phone'

/** Exchanges the code that was sent to a phone for a proof that this WeChat holds the phone (A14). */
export async function verifySignInCode(
  { phone: raw, purpose: use, code }: { phone: string; purpose: CodeUse; code: string },
  caller: Caller,
): Promise<{ proof: string; expiresAt: string }> {
  const phone = typedPhone(raw)
  await consumeCode({ purpose: codeFor[use].purpose, phone, code, caller })
  return issueProof({ purpose: 'certified_password', subjectId: phoneHashOf(phone), caller })
}
