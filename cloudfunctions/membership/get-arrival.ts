import type { BusinessCaller } from '../_shared/caller'
import { arrivalStep } from './arrival-step'
import type { ArrivalView } from './contract'
import { loadArriving } from './load-arriving'
import { presentArrival } from './present-unit'

/** Where this WeChat's sign-in stands. `done` only when it is let in everywhere. */
export async function getArrival(_input: object, caller: BusinessCaller): Promise<ArrivalView> {
  const { unit, me } = await loadArriving(caller)
  const step = arrivalStep(unit, me)
  return presentArrival(unit, step === 'done' && caller.signIn.arriving ? 'bind' : step)
}
