import type { BusinessCaller } from '../_shared/caller'
import type { ProfileChoices, UnitProfileView } from './contract'
import { loadArriving } from './load-arriving'
import { presentProfile } from './present-unit'
import { INDUSTRIES, UNIT_NATURES, UNIT_SCALES, UNIT_STATES } from './unit-choices'

const choices: ProfileChoices = {
  states: UNIT_STATES,
  natures: UNIT_NATURES,
  industries: INDUSTRIES,
  scales: UNIT_SCALES,
}

/** 单位信息, to complete at the first sign-in and to look at and change later (M4). */
export async function getProfile(
  _input: object,
  caller: BusinessCaller,
): Promise<UnitProfileView & { choices: ProfileChoices }> {
  const { unit } = await loadArriving(caller)
  return { ...presentProfile(unit), choices }
}
