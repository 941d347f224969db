import type { FieldIssue } from '../_shared/errors'
import type { CheckedRegistration } from './registration-rules'
import { unitNameKey } from './unit-name'
import { findByCreditCode, findByNameKey } from './unit-repository'

/** Name and credit code that another unit has registered, each by name (manual S4, FAQ 1; A15). */
export async function takenIssues(
  { name, creditCode }: Pick<CheckedRegistration, 'name' | 'creditCode'>,
  unitId?: string,
): Promise<FieldIssue[]> {
  const [byCode, byName] = await Promise.all([findByCreditCode(creditCode), findByNameKey(unitNameKey(name))])
  return [
    ...(byName && byName._id !== unitId ? [{ path: 'name', code: 'UNIT_REGISTERED' as const }] : []),
    ...(byCode && byCode._id !== unitId ? [{ path: 'creditCode', code: 'UNIT_REGISTERED' as const }] : []),
  ]
}
