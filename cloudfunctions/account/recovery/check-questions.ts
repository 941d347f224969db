import type { FieldIssue } from '../../_shared/errors'
import { answerIssue } from './security-answer'
import type { SecurityQuestion } from './security-questions'

/** A question with what somebody answers to it. */
export interface AnsweredQuestion {
  question: SecurityQuestion
  answer: string
}

/** What is wrong with questions and answers that are to be kept; paths begin with `questions.<index>`. */
export function questionIssues(questions: readonly AnsweredQuestion[]): FieldIssue[] {
  return questions.flatMap(({ question, answer }, index): FieldIssue[] => {
    const repeated = questions.findIndex((one) => one.question === question) < index
    const issue = answerIssue(answer)
    return [
      ...(repeated ? [{ path: `questions.${index}.question`, code: 'ASKED_TWICE' as const }] : []),
      ...(issue ? [{ path: `questions.${index}.answer`, ...issue }] : []),
    ]
  })
}
