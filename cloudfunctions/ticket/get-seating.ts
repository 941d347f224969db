import type { Seating } from './contract'
import { presentSeating } from './present-seating'
import { loadSeating } from './seating'

/** 考场安排 of one site. */
export const getSeating = async ({ examId, siteId }: { examId: string; siteId: string }): Promise<Seating> =>
  presentSeating(await loadSeating(examId, siteId))
