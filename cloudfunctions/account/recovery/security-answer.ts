import type { Refusal } from '../../_shared/domain/check-digit-number'

const MINIMUM = 2
const MAXIMUM = 40

/** People write the same answer in many ways: width, case, spaces and punctuation make no difference. */
export const normalizeAnswer = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What is wrong with an answer that is to be kept, by what counts of it; null when nothing is. */
export function answerIssue(raw: string): Refusal | null {
  const actual = [...normalizeAnswer(raw)].length
  if (!raw.trim()) return { code: 'REQUIRED' }
  if (actual < MINIMUM) return { code: 'TOO_SHORT', params: { minimum: MINIMUM, actual } }
  return actual > MAXIMUM ? { code: 'TOO_LONG', params: { maximum: MAXIMUM, actual } } : null
}
