import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { MINUTE_MS } from '../_shared/time'
import type { VerifyContract } from './contract'

/** How often each route of `verify` may be called (O8): somebody at a gate scans one paper after the other. */
export const verifyLimits: RouteLimits<VerifyContract> = { check: perWechat(300, 10 * MINUTE_MS) }
