import type { FormChanges } from './merge-drafts'

/** What was typed and has not reached the server yet. */
export interface UnsentChanges {
  /** The revision and the values that the changes were made on. */
  revision: number
  base: FormChanges
  changes: FormChanges
}

const key = (applicationId: string) => `unsent-changes:${applicationId}`

/** Reads what an earlier visit could not send; it survives a killed mini-program (C3). */
export function readUnsent(applicationId: string): UnsentChanges | null {
  const kept: unknown = wx.getStorageSync(key(applicationId))
  return kept ? (kept as UnsentChanges) : null
}

/** Keeps changes on this phone until the server has them; `null` forgets them. */
export function keepUnsent(applicationId: string, unsent: UnsentChanges | null): void {
  if (unsent) wx.setStorageSync(key(applicationId), unsent)
  else wx.removeStorageSync(key(applicationId))
}
