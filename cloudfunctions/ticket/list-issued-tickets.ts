import { countIssued, findIssuedIds } from './ticket-repository'

/** How many tickets of an exam are published. */
export const countIssuedTickets = (examId: string): Promise<number> => countIssued(examId)

/** Applications with a published ticket for an exam, ids after the last one of the page before, ascending. */
export const listIssuedTickets = (examId: string, after: string, limit: number): Promise<string[]> =>
  findIssuedIds(examId, after, limit)
