import { randomInt } from 'node:crypto'
import type { AccountRecord } from '../../_shared/account-record'
import type { SignedInCaller } from '../../_shared/caller'
import { consumeCode } from '../../_shared/codes/consume-code'
import { checkOwnPassword } from '../../_shared/credentials/check-password'
import { wechatHashOf } from '../../_shared/credentials/credential-record'
import { AppError } from '../../_shared/errors'
import { unseal } from '../../_shared/privacy'
import { dayOf } from '../../_shared/time'
import type { CancellationBlocker, CancellationReceipt } from '../cancellation-contract'
import { loadAccount } from '../load-account'
import { requireMoreThanPassword } from '../require-more-than-password'
import { markCancelling } from './cancelling-repository'
import { carryOutCancellation } from './carry-out-cancellation'
import { findBlockers } from './find-blockers'
import { presentReceipt } from './present-receipt'

/** What the owner shows before it happens: the password, or a code that was texted to the account's phone. */
interface Confirmation {
  password?: string | undefined
  code?: string | undefined
}

/**
 * 注销账号 (A7): removes the account and all personal data in it, and answers a receipt. `CANCELLATION_BLOCKED` with
 * `blockers`, `BOUND_WECHAT_ONLY` for who knows only the password, `STATE_CONFLICT` when the account changed hands
 * meanwhile. A call that breaks off is finished by the timer.
 */
export async function cancelAccount(
  confirmation: Confirmation,
  caller: SignedInCaller,
): Promise<CancellationReceipt> {
  const account = await loadAccount(caller.account._id)
  requireMoreThanPassword({ account, openid: caller.openid })
  const blockers = await findBlockers(account)
  if (blockers.length) throw blockedBy(blockers)
  await confirm(account, confirmation, caller)
  const outcome = await carryOutCancellation(await marked(account, caller))
  if ('receipt' in outcome) return presentReceipt(outcome.receipt)
  throw blockedBy(outcome.blockers)
}

const blockedBy = (blockers: CancellationBlocker[]): AppError =>
  new AppError('CANCELLATION_BLOCKED', { blockers })

/** The account with its mark: the one that a call before has left, or a new one. */
async function marked(account: AccountRecord, { openid }: SignedInCaller): Promise<AccountRecord> {
  if (account.cancelling) return account
  const at = new Date()
  const cancelling = {
    receiptNumber: receiptNumber(at),
    wechatHash: wechatHashOf(openid),
    at,
    decided: false,
  }
  if (!(await markCancelling(account, cancelling))) throw new AppError('STATE_CONFLICT')
  return { ...account, cancelling }
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
