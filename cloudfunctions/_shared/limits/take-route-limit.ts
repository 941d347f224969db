import type { Caller } from '../caller'
import type { RouteLimit } from './route-limits'
import { takeLimit } from './take-limit'

/** Counts a call for its WeChat and, where nobody is signed in, for its address: `RATE_LIMITED` with `retryAt` (O8). */
export async function takeRouteLimit(
  action: string,
  limit: RouteLimit | undefined,
  { openid, clientIp, account, signIn }: Caller,
): Promise<void> {
  if (!limit || !('wechat' in limit)) return
  await takeLimit({ action, subject: openid, ...limit.wechat })
  if (clientIp && !account && !signIn)
    await takeLimit({ action: `${action}@address`, subject: clientIp, ...limit.address })
}
