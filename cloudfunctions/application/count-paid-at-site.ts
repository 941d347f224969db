import { countPaidOfSite } from './application-repository'

/** How many have paid for an exam at a site. */
export const countPaidAtSite = (examId: string, siteId: string): Promise<number> =>
  countPaidOfSite(examId, siteId)
