import type { ReviewCase } from '../../../../cloudfunctions/application/contract'
import type { Mark } from './review-marks'

/** What a reviewer has noted and not decided yet. */
export interface ReviewNotes {
  marks: Mark[]
  /** The whole sentences that are chosen. */
  sentences: string[]
  /** Written by the reviewer; empty while it is put together from marks and sentences. */
  ownOpinion: string
}

type Round = Pick<ReviewCase, 'applicationId' | 'round'>

/** Notes belong to one submission: what came in anew is looked at anew. */
const key = ({ applicationId, round }: Round) => `review-notes:${applicationId}:${round}`

/** The notes of an earlier visit; they survive a killed mini-program. */
export function readNotes(round: Round): ReviewNotes | null {
  const kept: unknown = wx.getStorageSync(key(round))
  return kept ? (kept as ReviewNotes) : null
}

export function keepNotes(round: Round, notes: ReviewNotes): void {
  if (notes.marks.length || notes.sentences.length || notes.ownOpinion) wx.setStorageSync(key(round), notes)
  else forgetNotes(round)
}

export const forgetNotes = (round: Round): void => wx.removeStorageSync(key(round))
