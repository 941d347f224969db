import type { Caller } from '../../_shared/caller'
import { sendCode } from '../../_shared/codes/send-code'
import { AppError } from '../../_shared/errors'
import { requireMobile } from '../require-mobile'
import { findAccountIdWithPhone } from './find-account-id'

/** Longer than the carrier takes, so that the time of the answer tells nothing. */
const ANSWER_MS = 1_500

/**
 * Sends a code to a phone number if it is the one of the user name. The answer and its time are the same when it is not, and
 * when the carrier refuses: nobody learns who has an account (A6). `RATE_LIMITED` as for every code.
 */
export async function sendRecoveryCode(
  { userName, phone: raw }: { userName: string; phone: string },
  caller: Caller,
): Promise<{ resendAt: string; expiresAt: string }> {
  const phone = requireMobile(raw)
  const deliver = (await findAccountIdWithPhone(userName, phone)) !== null
  const [sent] = await Promise.allSettled([
    sendCode({ purpose: 'pass_recovery', phone, caller, deliver }),
    new Promise((resolve) => setTimeout(resolve, ANSWER_MS)),
  ])
  if (sent.status === 'fulfilled') return sent.value
  if (!(sent.reason instanceof AppError && sent.reason.code === 'SMS_NOT_SENT')) throw sent.reason
  const now = Date.now()
  return { resendAt: new Date(now + 60_000).toISOString(), expiresAt: new Date(now + 300_000).toISOString() }
}
