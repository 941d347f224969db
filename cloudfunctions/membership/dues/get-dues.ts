import type { BusinessCaller } from '../../_shared/caller'
import { requireOperator } from '../require-operator'
import { requireUnit } from '../unit-repository'
import { presentUnitDues } from './present-dues'
import type { UnitDuesView } from './views'

/** 会费和证书 of the caller's own unit. */
export async function getDues(_input: object, caller: BusinessCaller): Promise<UnitDuesView> {
  const { bindings } = await requireOperator(caller)
  return presentUnitDues(await requireUnit(bindings._id))
}
