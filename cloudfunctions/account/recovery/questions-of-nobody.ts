import { lookupHash } from '../../_shared/privacy'
import { SECURITY_QUESTIONS, type SecurityQuestion } from './security-questions'

/** What is asked for a user name that nobody has: always the same, so that it looks like one that somebody has. */
export function questionsOfNobody(userName: string): SecurityQuestion[] {
  const [first = 0, second = 0] = Buffer.from(lookupHash(`questions:${userName}`), 'base64url')
  const index = first % SECURITY_QUESTIONS.length
  const others = SECURITY_QUESTIONS.filter((_, at) => at !== index)
  return [SECURITY_QUESTIONS[index]!, others[second % others.length]!]
}
