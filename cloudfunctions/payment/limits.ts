import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { HOUR_MS } from '../_shared/time'
import type { PaymentContract } from './contract'

/** How often each route of `payment` may be called (O8): WeChat Pay is asked each time. */
export const paymentLimits: RouteLimits<PaymentContract> = {
  prepay: perWechat(60, HOUR_MS),
  syncOrder: perWechat(120, HOUR_MS),
}
