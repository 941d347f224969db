import { countPaid, findPaidIds } from './application-repository'

/** How many applications for an exam are paid. */
export const countPaidApplications = (examId: string): Promise<number> => countPaid(examId)

/** Ids of the paid applications for an exam after the last one of the page before, ascending; at most `limit`. */
export const listPaidApplications = (examId: string, after: string, limit: number): Promise<string[]> =>
  findPaidIds(examId, after, limit)
