import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { DAY_MS, HOUR_MS } from '../_shared/time'
import type { ResultContract } from './contract'

/** How often each route of `result` may be called (O8): tables of scores are large. */
export const resultLimits: RouteLimits<ResultContract> = {
  requestScoreUpload: perWechat(200, DAY_MS),
  checkScores: perWechat(120, HOUR_MS),
  importScores: perWechat(120, HOUR_MS),
}
