import { randomInt } from 'node:crypto'
import type { AccountRecord } from '../../_shared/account-record'
import type { SignedInCaller } from '../../_shared/caller'
import { consumeCode } from '../../_shared/codes/consume-code'
import { checkOwnPassword } from '../../_shared/credentials/check-password'
import { wechatHashOf } from '../../_shared/credentials/credential-record'
import { AppError } from '../../_shared/errors'
import { unseal } from '../../_shared/privacy'
import { dayOf } from '../../_shared/time'
import type { CancellationReceipt } from '../cancellation-contract'
import { loadAccount } from '../load-account'
import { requireMoreThanPassword } from '../require-more-than-password'
import { cancellationTerms } from './cancellation-terms'
import { eraseAccount } from './erase-account'
import { findBlockers } from './find-blockers'
import { presentReceipt } from './present-receipt'
import { ERASED_ITEMS, type CancellationReceiptRecord } from './receipt-record'
import { addReceipt } from './receipt-repository'

/** What the owner shows before it happens: the password, or a code that was texted to the account's phone. */
interface Confirmation {
  password?: string | undefined
  code?: string | undefined
}

/**
 * 注销账号 (A7): removes the account and all personal data in it, and answers a receipt. `CANCELLATION_BLOCKED` with
 * `blockers` while there is an application or a staff role, `BOUND_WECHAT_ONLY` for who knows only the password. The receipt is written first: whatever happens then, doing
 * it again finishes it.
 */
export async function cancelAccount(
  confirmation: Confirmation,
  caller: SignedInCaller,
): Promise<CancellationReceipt> {
  const account = await loadAccount(caller.account._id)
  requireMoreThanPassword({ account, openid: caller.openid })
  const blockers = await findBlockers(account)
  if (blockers.length) throw new AppError('CANCELLATION_BLOCKED', { blockers })
  await confirm(account, confirmation, caller)
  const cancelledAt = new Date()
  const record: CancellationReceiptRecord = {
    _id: receiptNumber(cancelledAt),
    wechatHash: wechatHashOf(caller.openid),
    cancelledAt,
    erased: [...ERASED_ITEMS],
    ...cancellationTerms(cancelledAt),
  }
  await addReceipt(record)
  await eraseAccount(account)
  return presentReceipt(record)
}

async function confirm(
  { _id, userName, phone }: AccountRecord,
  { password, code }: Confirmation,
  caller: SignedInCaller,
): Promise<void> {
  if (userName && password) {
    await checkOwnPassword({ kind: 'pass', subjectId: _id, password, caller })
    return
  }
  if (phone && code) {
    await consumeCode({ purpose: 'confirm_cancel', phone: unseal(phone, _id), code, caller })
    return
  }
  if (!userName && !phone) return
  const path = userName ? 'password' : 'code'
  throw new AppError('VALIDATION_FAILED', { issues: [{ path, code: 'REQUIRED' }] })
}

/** `ZX20260511-` and twelve digits, to be read out on the phone. */
const receiptNumber = (at: Date): string =>
  `ZX${dayOf(at).replaceAll('-', '')}-${String(randomInt(1e6)).padStart(6, '0')}${String(randomInt(1e6)).padStart(6, '0')}`
