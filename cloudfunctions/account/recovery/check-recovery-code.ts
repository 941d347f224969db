import type { Caller } from '../../_shared/caller'
import { consumeCode } from '../../_shared/codes/consume-code'
import { AppError } from '../../_shared/errors'
import type { RecoveryFactor } from '../pass-contract'
import { requireMobile } from '../require-mobile'
import { findAccountIdWithPhone } from './find-account-id'
import { issueFactor } from './issue-factor'

/** Shows who one is by the code that was sent (A6). `CODE_WRONG`, `CODE_EXPIRED` as for every code. */
export async function checkRecoveryCode(
  { userName, phone: raw, code }: { userName: string; phone: string; code: string },
  caller: Caller,
): Promise<RecoveryFactor> {
  const phone = requireMobile(raw)
  await consumeCode({ purpose: 'pass_recovery', phone, code, caller })
  const accountId = await findAccountIdWithPhone(userName, phone)
  if (!accountId) throw new AppError('CODE_EXPIRED')
  return issueFactor('pass_recovery_phone', accountId, caller)
}
