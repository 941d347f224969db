import type { UnitRecord } from '../unit-record'
import { chargeUnit } from './charge-unit'
import type { DuesPaymentRecord, DuesRecord } from './dues-records'
import { findDuesOf, raisePaid } from './dues-repository'
import { findFeeYears } from './fee-year-repository'
import { findPaymentsOf } from './payment-repository'

export interface UnitDues {
  /** The latest year first. */
  dues: DuesRecord[]
  payments: DuesPaymentRecord[]
}

/**
 * The dues of a unit and what was paid for them. Finishes what an earlier call may have left undone: charges open years
 * that it is not charged for, and counts confirmed payments that are not counted yet.
 */
export async function loadDues(unit: UnitRecord): Promise<UnitDues> {
  const at = new Date()
  const [known, payments, feeYears] = await Promise.all([
    findDuesOf([unit._id]),
    findPaymentsOf(unit._id),
    findFeeYears(),
  ])
  const charged = new Set(known.map(({ year }) => year))
  const missing = feeYears.filter(({ status, year }) => status === 'open' && !charged.has(year))
  for (const feeYear of missing) await chargeUnit(unit, feeYear, at)
  const behind = known.filter((dues) => dues.paidFen < paidOf(dues, payments).paidFen)
  for (const dues of behind) await raisePaid(dues, paidOf(dues, payments), at)
  const changed = missing.length || behind.length
  return { dues: changed ? await findDuesOf([unit._id]) : known, payments }
}

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
