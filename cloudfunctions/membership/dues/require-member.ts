import { AppError } from '../../_shared/errors'
import type { UnitRecord } from '../unit-record'
import { findUnit } from '../unit-repository'

/** Reads a unit that is a member. `NOT_FOUND` otherwise. */
export async function requireMember(unitId: string): Promise<UnitRecord> {
  const unit = await findUnit(unitId)
  if (unit?.status !== 'approved') throw new AppError('NOT_FOUND')
  return unit
}
