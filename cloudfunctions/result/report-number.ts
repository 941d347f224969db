import type { ScoreRecord } from './result-records'

/** The number of a score report: `CJ` and the ticket's number, which is unique in the exam. */
export const reportNumberOf = ({ ticketNumber }: Pick<ScoreRecord, 'ticketNumber'>): string =>
  `CJ${ticketNumber}`
