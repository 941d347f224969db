import type { RouteLimits } from '../_shared/limits/route-limits'
import type { ExamContract } from './contract'

const PROGRAMME = { free: 'the public programme, a page at a time' }

/** How often each route of `exam` may be called (O8). */
export const examLimits: RouteLimits<ExamContract> = {
  list: PROGRAMME,
  get: PROGRAMME,
  getFilterOptions: PROGRAMME,
  listAnnouncements: PROGRAMME,
  getAnnouncement: PROGRAMME,
}
