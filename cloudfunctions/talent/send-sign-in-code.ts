import type { Caller } from '../_shared/caller'
import { sendCode } from '../_shared/codes/send-code'
import { codeFor, type CodeUse } from './code-for'
import { findSignInWay } from './find-sign-in-way'
import { typedPhone } from './typed-phone'

/** 获取验证码 (A14). Where the number does not stand as the purpose wants, it answers the same and sends nothing. */
export async function sendSignInCode(
  { phone: raw, purpose: use }: { phone: string; purpose: CodeUse },
  caller: Caller,
): Promise<{ resendAt: string; expiresAt: string }> {
  const phone = typedPhone(raw)
  const { purpose, way: expected } = codeFor[use]
  const { way } = await findSignInWay(phone)
  return sendCode({ purpose, phone, caller, deliver: way === expected })
}
