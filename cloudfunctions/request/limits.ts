import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { DAY_MS, HOUR_MS } from '../_shared/time'
import type { RequestContract } from './contract'

const OWN = { free: 'reads what this WeChat has asked for' }

/** How often each route of `request` may be called (O8). */
export const requestLimits: RouteLimits<RequestContract> = {
  requestUpload: perWechat(20, DAY_MS),
  submit: { countedBy: 'WeChat, five a day once the form is right (submit-request.ts)' },
  listMine: OWN,
  get: OWN,
  withdraw: perWechat(60, HOUR_MS),
  redeem: perWechat(30, HOUR_MS),
  reveal: { countedBy: 'member of staff, sixty a day (staff/take-reveal.ts)' },
}
