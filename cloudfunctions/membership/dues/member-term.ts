import type { DuesRecord } from './dues-records'

/** Until when a unit's certificate holds. `none`: there is no year that it has paid for, so it has no certificate. */
export type MemberTerm =
  { state: 'none' } | { state: 'valid' | 'expired'; validUntil: string; issuedOn: string }

/**
 * Validity by fee state (M11): the years paid for without a gap carry the certificate to the end of the grace of the
 * first year that is not paid; where all are paid, to that day of the year after. A year without a fee counts as paid.
 */
export function memberTerm(dues: readonly DuesRecord[], today: string): MemberTerm {
  const years = [...dues].sort((a, b) => a.year - b.year)
  const unpaid = years.findIndex(({ isSettled }) => !isSettled)
  const paid = unpaid < 0 ? years : years.slice(0, unpaid)
  const last = paid.at(-1)
  if (!last?.settledOn) return { state: 'none' }
  const validUntil = years[unpaid]?.graceUntil ?? aYearLater(last.graceUntil)
  return { state: today <= validUntil ? 'valid' : 'expired', validUntil, issuedOn: last.settledOn }
}

/** The same day of the next year; 29 February becomes 28. */
function aYearLater(day: string): string {
  const [year, monthDay] = [Number(day.slice(0, 4)) + 1, day.slice(4)]
  return `${year}${monthDay === '-02-29' ? '-02-28' : monthDay}`
}
