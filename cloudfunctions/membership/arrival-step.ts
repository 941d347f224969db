import type { ArrivalStep } from './contract'
import type { OperatorRecord } from './operators-record'
import type { UnitRecord } from './unit-record'

/** What comes next for somebody who knows the password; `me` is the operator with this WeChat, if there is one. */
export function arrivalStep(unit: UnitRecord, me: OperatorRecord | undefined): ArrivalStep {
  if (unit.status === 'in_review') return 'in_review'
  if (unit.status !== 'approved') return 'returned'
  if (!unit.profileCompletedAt) return 'profile'
  return me ? 'done' : 'bind'
}
