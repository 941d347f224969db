import { AppError } from '../_shared/errors'
import { endSignInsOf } from '../_shared/sign-ins/end-sign-ins-of'
import { changeBinding } from './account-repository'
import { loadAccount } from './load-account'
import { giveWay } from './pass/give-way'
import { tellOwner } from './pass/tell-owner'

/**
 * Moves an account to another WeChat (A4), after the old WeChat or two members of staff have agreed. An empty account
 * of that WeChat gives way; `WECHAT_TAKEN` when it has one in use. Every WeChat is signed out. Doing it twice changes
 * nothing.
 */
export async function transferAccount(options: { accountId: string; toOpenid: string }): Promise<void> {
  const { accountId, toOpenid } = options
  const account = await loadAccount(accountId)
  if (account.openid === toOpenid) return
  if (account.cancelling) throw new AppError('STATE_CONFLICT')
  await giveWay(toOpenid, accountId)
  if (!(await changeBinding(account, toOpenid, null))) return transferAccount(options)
  await endSignInsOf('pass', accountId)
  await tellOwner(accountId, 'wechat_bound')
}
