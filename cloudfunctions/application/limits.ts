import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { DAY_MS } from '../_shared/time'
import type { ApplicationContract } from './contract'

/** How often each route of `application` may be called (O8). */
export const applicationLimits: RouteLimits<ApplicationContract> = {
  getFormOptions: { free: 'the choices of a form' },
  requestUpload: perWechat(200, DAY_MS),
  attachFile: perWechat(200, DAY_MS),
}
