import type { UnitRecord } from '../unit-record'
import { chargeUnit } from './charge-unit'
import type { DuesPaymentRecord, DuesRecord } from './dues-records'
import { findDuesOf } from './dues-repository'
import { findFeeYears } from './fee-year-repository'
import { findPaymentsOf } from './payment-repository'

export interface UnitDues {
  /** The latest year first. */
  dues: DuesRecord[]
  payments: DuesPaymentRecord[]
}

/** The dues of a unit and what was paid for them. Charges open years that an earlier call left uncharged. */
export async function loadDues(unit: UnitRecord): Promise<UnitDues> {
  const [known, payments, feeYears] = await Promise.all([
    findDuesOf([unit._id]),
    findPaymentsOf(unit._id),
    findFeeYears(),
  ])
  const charged = new Set(known.map(({ year }) => year))
  const missing = feeYears.filter(({ status, year }) => status === 'open' && !charged.has(year))
  const at = new Date()
  for (const feeYear of missing) await chargeUnit(unit, feeYear, at)
  return { dues: missing.length ? await findDuesOf([unit._id]) : known, payments }
}
