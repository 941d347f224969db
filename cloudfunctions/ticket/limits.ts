import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { HOUR_MS } from '../_shared/time'
import type { TicketContract } from './contract'

/** How often each route of `ticket` may be called (O8): a draw goes through everybody of a site. */
export const ticketLimits: RouteLimits<TicketContract> = {
  draw: perWechat(120, HOUR_MS),
  issue: perWechat(120, HOUR_MS),
}
