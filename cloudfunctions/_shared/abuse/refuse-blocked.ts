import type { Caller } from '../caller'
import { AppError } from '../errors'
import { abuseId } from './abuse-record'
import { findMarks } from './abuse-repository'

/** When the blocks of this WeChat and of its address end; null for none. */
export interface Blocks {
  wechat: Date | null
  address: Date | null
}

/** Looks both up at once. */
export async function findBlocks({ openid, clientIp }: Pick<Caller, 'openid' | 'clientIp'>): Promise<Blocks> {
  const wechat = abuseId('wechat', openid)
  const address = clientIp ? abuseId('address', clientIp) : null
  const marks = await findMarks(address ? [wechat, address] : [wechat])
  const until = (id: string | null) => {
    const end = marks.find(({ _id }) => _id === id)?.blockedUntil ?? null
    return end && end > new Date() ? end : null
  }
  return { wechat: until(wechat), address: until(address) }
}

/**
 * `CALLER_BLOCKED` with `retryAt`. The block of an address holds for those who are not signed in: behind it are others,
 * too. Who holds a staff role is never shut out, or nobody could lift a block.
 */
export function refuseBlocked({ wechat, address }: Blocks, { account, signIn }: Caller): void {
  if (account?.staffRoles.length) return
  const until = wechat ?? (account || signIn ? null : address)
  if (until) throw new AppError('CALLER_BLOCKED', { retryAt: until.toISOString() })
}
