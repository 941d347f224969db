import type { BusinessCaller } from '../_shared/caller'
import type { UnitHomeView } from './contract'
import { associationContact } from './present-unit'
import { requireOperator } from './require-operator'
import { requireUnit } from './unit-repository'

/** 单位首页: who the unit is to the association, and who acts for it. */
export async function getHome(_input: object, caller: BusinessCaller): Promise<UnitHomeView> {
  const { me, bindings } = await requireOperator(caller)
  const [unit, association] = await Promise.all([requireUnit(bindings._id), associationContact()])
  return {
    name: unit.name,
    creditCode: unit.creditCode,
    level: unit.level,
    tags: unit.tags,
    memberNumber: unit.memberNumber,
    approvedAt: unit.approvedAt?.toISOString() ?? null,
    me: { name: me.name, role: me.role, boundAt: me.boundAt.toISOString() },
    operators: bindings.operators.length,
    association,
  }
}
