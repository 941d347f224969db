import type { ExamState } from './contract'
import type { ExamRecord } from './exam-record'

type Window = Pick<ExamRecord, 'registrationOpensAt' | 'registrationClosesAt'>

/** By the server's clock (E8): the first moment belongs to the window, the last one no longer. */
export function examState({ registrationOpensAt, registrationClosesAt }: Window, at: Date): ExamState {
  if (at < registrationOpensAt) return 'upcoming'
  return at < registrationClosesAt ? 'open' : 'closed'
}
