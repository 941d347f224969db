import { dayOf } from '../_shared/time'
import type { ExamRecord } from '../exam/exam-record'

const SERIAL_DIGITS = 4

/**
 * A ticket number after the exam's pattern (I2): `{date}` is the exam's day, `{site}` the site's place in the exam as
 * two digits, `{serial}` counts the tickets of the exam. Everything else stands as it is written. The serial comes
 * from a counter and the drawn order, so a number tells nothing about its holder. A pattern without a serial gets one
 * at its end.
 */
export function ticketNumberOf(
  { examAt, sites, ticketPattern }: ExamRecord,
  siteId: string,
  serial: number,
): string {
  const pattern = ticketPattern.includes('{serial}') ? ticketPattern : `${ticketPattern}{serial}`
  const values: Record<string, string> = {
    date: dayOf(examAt).replaceAll('-', ''),
    site: String(sites.findIndex((site) => site.siteId === siteId) + 1).padStart(2, '0'),
    serial: String(serial).padStart(SERIAL_DIGITS, '0'),
  }
  return pattern.replace(/\{(date|site|serial)\}/g, (_, name: string) => values[name]!)
}
