import { findByCreditCode } from './unit-repository'

/** The approved unit member with this credit code, as others may know it; null when there is none. */
export async function findApprovedUnit(creditCode: string): Promise<{ unitId: string; name: string } | null> {
  const unit = await findByCreditCode(creditCode)
  return unit?.status === 'approved' ? { unitId: unit._id, name: unit.name } : null
}
