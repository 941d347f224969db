import { DAY_MS, dayOf } from '../../_shared/time'
import type { UnitRecord } from '../unit-record'
import type { DuesRecord, FeeYearRecord } from './dues-records'
import { addDuesOnce, duesId } from './dues-repository'

/** A unit that joins late has this long for its first dues. */
const FIRST_TERM_DAYS = 30

/**
 * Charges a member for a fee year by the level that it has now. Years before it joined cost nothing, and who joins
 * after the day has thirty days. Doing it twice changes nothing.
 */
export async function chargeUnit(unit: UnitRecord, feeYear: FeeYearRecord, at: Date): Promise<void> {
  const dues = duesFor(unit, feeYear, at)
  if (dues) await addDuesOnce(dues)
}

/** What a fee year costs a unit; null when nothing. */
export function duesFor(
  { _id: unitId, status, level, approvedAt }: Pick<UnitRecord, '_id' | 'status' | 'level' | 'approvedAt'>,
  feeYear: FeeYearRecord,
  at: Date,
): DuesRecord | null {
  if (status !== 'approved' || !approvedAt || Number(dayOf(approvedAt).slice(0, 4)) > feeYear.year)
    return null
  const firstTermEnds = dayOf(new Date(approvedAt.getTime() + FIRST_TERM_DAYS * DAY_MS))
  const dueOn = later(feeYear.dueOn, firstTermEnds)
  const standardFen = feeYear.amountsFen[level]
  return {
    _id: duesId(unitId, feeYear.year),
    unitId,
    year: feeYear.year,
    level,
    standardFen,
    dueOn,
    graceUntil: later(feeYear.graceUntil, dueOn),
    paidFen: 0,
    isSettled: standardFen === 0,
    settledOn: standardFen === 0 ? dayOf(at) : null,
    createdAt: at,
    updatedAt: at,
  }
}

const later = (a: string, b: string): string => (a > b ? a : b)
