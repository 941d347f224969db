import type { ApplicationView } from '../../../../cloudfunctions/application/contract'

/** Where a person left the form: they come back to the same step and the same height. */
export interface Place {
  step: number
  /** The furthest step that was reached; fields before it say when they are empty. */
  furthest: number
  scrollTop: number
}

type Round = Pick<ApplicationView, 'applicationId' | 'opinion'>

/** A place belongs to one round: a form that was returned opens at its opinion, not where it was last submitted. */
const key = ({ applicationId, opinion }: Round) => `form-place:${applicationId}:${opinion?.at ?? ''}`

export function readPlace(round: Round): Place | null {
  const kept: unknown = wx.getStorageSync(key(round))
  return kept ? (kept as Place) : null
}

export function keepPlace(round: Round, place: Place): void {
  wx.setStorageSync(key(round), place)
}
