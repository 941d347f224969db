import type { Caller } from '../../_shared/caller'
import type { SentCode } from '../../_shared/codes/new-code'
import { sendCodeQuietly } from '../../_shared/codes/send-code-quietly'
import { requireMobile } from '../require-mobile'
import { findAccountIdWithPhone } from './find-account-id'

/** Sends a code to a phone number if it is the one of the user name, and tells nobody whether it is (A6). */
export async function sendRecoveryCode(
  { userName, phone: raw }: { userName: string; phone: string },
  caller: Caller,
): Promise<SentCode> {
  const phone = requireMobile(raw)
  return sendCodeQuietly('pass_recovery', caller, async () => ({
    phone,
    deliver: (await findAccountIdWithPhone(userName, phone)) !== null,
  }))
}
