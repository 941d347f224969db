import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { DAY_MS, HOUR_MS } from '../_shared/time'
import type { StaffContract } from './contract'

/** How often each route of `staff` may be called (O8). */
export const staffLimits: RouteLimits<StaffContract> = {
  findByPhone: perWechat(200, DAY_MS),
  revealIdentity: { countedBy: 'member of staff, sixty a day (take-reveal.ts)' },
  verifyAudit: perWechat(60, HOUR_MS),
}
