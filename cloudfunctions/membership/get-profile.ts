import type { BusinessCaller } from '../_shared/caller'
import type { UnitProfileView } from './contract'
import { loadArriving } from './load-arriving'
import { presentProfile } from './present-unit'

/** 单位信息, to complete at the first sign-in and to look at and change later (M4). */
export async function getProfile(_input: object, caller: BusinessCaller): Promise<UnitProfileView> {
  const { unit } = await loadArriving(caller)
  return presentProfile(unit)
}
