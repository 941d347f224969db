import type { DuesPaymentRecord, DuesRecord } from './dues-records'

/** What the confirmed payments of a year come to, and the day on which they settled it. */
export function paidOf(
  { year, standardFen }: Pick<DuesRecord, 'year' | 'standardFen'>,
  payments: readonly DuesPaymentRecord[],
): Pick<DuesRecord, 'paidFen' | 'settledOn'> {
  const counted = payments.filter((payment) => payment.year === year && payment.status === 'confirmed')
  const paidFen = counted.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const days = counted.map(({ paidOn }) => paidOn).sort()
  return { paidFen, settledOn: paidFen >= standardFen ? (days.at(-1) ?? null) : null }
}
