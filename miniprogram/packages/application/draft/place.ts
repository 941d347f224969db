/** Where a person left the form: they come back to the same step and the same height. */
export interface Place {
  step: number
  /** The furthest step that was reached; fields before it say when they are empty. */
  furthest: number
  scrollTop: number
}

const key = (applicationId: string) => `form-place:${applicationId}`

export function readPlace(applicationId: string): Place | null {
  const kept: unknown = wx.getStorageSync(key(applicationId))
  return kept ? (kept as Place) : null
}

export function keepPlace(applicationId: string, place: Place): void {
  wx.setStorageSync(key(applicationId), place)
}
