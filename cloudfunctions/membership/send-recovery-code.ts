import type { Caller } from '../_shared/caller'
import { sendCode } from '../_shared/codes/send-code'
import { findRecoveryPhone } from './find-recovery-phone'

/** 忘记密码: a code to the contact's phone. Answers the same whether there is such a unit or not. */
export async function sendRecoveryCode(
  { loginName }: { loginName: string },
  caller: Caller,
): Promise<{ resendAt: string; expiresAt: string }> {
  const { unitId, phone } = await findRecoveryPhone(loginName)
  return sendCode({ purpose: 'unit_recovery', phone, caller, deliver: unitId !== null })
}
