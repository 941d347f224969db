import type { SignedInCaller } from '../_shared/caller'
import { listRequestIds } from '../request/list-request-ids'
import { findLooks } from '../staff/find-looks'
import type { LookView } from './contract'

/** 谁看过我的完整号码: each look of staff, with the reason that they gave (O4). */
export async function listLooks(_input: object, { account }: SignedInCaller): Promise<{ looks: LookView[] }> {
  const { _id: accountId, openid } = account
  const looks = await findLooks([accountId, ...(await listRequestIds({ accountId, openid }))])
  return {
    looks: looks.map(({ by, at, reason, target }) => ({
      by,
      at: at.toISOString(),
      reason,
      of: target === accountId ? 'identity' : 'request',
    })),
  }
}
