import { dayOf } from '../_shared/time'
import type { ExamRecord } from '../exam/exam-record'

/** Whether tickets can be printed now, by China's calendar: first and last day included. */
export const isPrintable = (
  { ticketPrintableOn, ticketPrintableUntil }: Pick<ExamRecord, 'ticketPrintableOn' | 'ticketPrintableUntil'>,
  at: Date,
): boolean => dayOf(at) >= ticketPrintableOn && dayOf(at) <= ticketPrintableUntil
