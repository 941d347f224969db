import { findSignIn } from '../_shared/sign-ins/find-sign-in'
import type { UnitProfileView } from './contract'
import type { OperatorRole } from './operators-record'
import { findOperators } from './operators-repository'
import { presentProfile } from './present-unit'
import { requireUnit } from './unit-repository'

export interface ExportedUnit {
  /** The person's own entry among those who act for the unit. */
  operator: { name: string; role: OperatorRole; boundAt: Date }
  /** As the unit sees itself; the numbers of other people stay masked. */
  unit: UnitProfileView
}

/** The unit for which this WeChat acts, and as what (O7); null when it acts for none. */
export async function exportUnit(openid: string): Promise<ExportedUnit | null> {
  const signIn = await findSignIn(openid, 'unit')
  if (!signIn?.operatorId || signIn.arriving) return null
  const { operators } = await findOperators(signIn.subjectId)
  const me = operators.find((one) => one.operatorId === signIn.operatorId && one.openid === openid)
  if (!me) return null
  const { name, role, boundAt } = me
  return { operator: { name, role, boundAt }, unit: presentProfile(await requireUnit(signIn.subjectId)) }
}
