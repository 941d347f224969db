import { AppError } from '../../_shared/errors'
import { forgetMessages } from '../../message/forget-messages'
import { findAccountByOpenid, removeEmptyAccount } from '../account-repository'

/**
 * Frees a WeChat for an account that is to be bound to it: an account that nobody has put anything into gives way.
 * `WECHAT_TAKEN` when it is in use; `hasLogin` in the details says whether it can be unbound at once, or
 * needs a user name and password first.
 */
export async function giveWay(openid: string, forAccountId: string): Promise<void> {
  const there = await findAccountByOpenid(openid)
  if (!there || there._id === forAccountId) return
  if (!(await removeEmptyAccount(there)))
    throw new AppError('WECHAT_TAKEN', { hasLogin: there.userName !== null })
  await forgetMessages(there._id)
}
