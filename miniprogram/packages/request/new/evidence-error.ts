import type { Failure } from '../../../utils/failure'
import { refusalWords } from '../../../utils/refusal-words'

/** Which picture was refused, and why; nothing for a refusal of something else. */
export function evidenceError(failure: Failure): Record<string, string> {
  const { position } = failure.details
  return typeof position === 'number'
    ? { evidenceFileIds: `第 ${position} 张：${refusalWords(failure)}` }
    : {}
}
