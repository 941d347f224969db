import { AppError } from '../_shared/errors'
import { findAccountByOpenid } from './account-repository'

/** `WECHAT_TAKEN` when a WeChat has an account of its own that is in use, so that another one cannot be bound to it. */
export async function requireFreeWechat(openid: string, forAccountId: string): Promise<void> {
  const there = await findAccountByOpenid(openid)
  if (!there || there._id === forAccountId) return
  if (there.profile || there.userName || there.staffRoles.length) throw new AppError('WECHAT_TAKEN')
}
