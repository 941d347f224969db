import type { Caller } from '../_shared/caller'
import type { SentCode } from '../_shared/codes/new-code'
import { sendCodeQuietly } from '../_shared/codes/send-code-quietly'
import { findRecoveryPhone } from './find-recovery-phone'

/** 忘记密码: a code to the contact's phone, if there is such a unit; tells nobody whether there is (A15). */
export async function sendRecoveryCode(
  { loginName }: { loginName: string },
  caller: Caller,
): Promise<SentCode> {
  return sendCodeQuietly('unit_recovery', caller, async () => {
    const { unitId, phone } = await findRecoveryPhone(loginName)
    return { phone, deliver: unitId !== null }
  })
}
