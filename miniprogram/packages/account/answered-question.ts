import type { SecurityQuestion } from '../../../cloudfunctions/account/contract'
import { securityQuestionLabels } from '../../utils/labels'

export interface AnsweredQuestion {
  question: SecurityQuestion
  answer: string
}

export const securityQuestionOptions = Object.entries(securityQuestionLabels).map(([value, label]) => ({
  value,
  label,
}))

/** Two different questions to begin with; both may be changed. */
export const emptyQuestions = (): AnsweredQuestion[] => [
  { question: 'first_teacher', answer: '' },
  { question: 'primary_school', answer: '' },
]

/** The fields of user name, password and questions, for the words beside them. */
export const loginLabels: Record<string, string> = {
  userName: '用户名',
  password: '密码',
  'questions.0.answer': '答案 1',
  'questions.1.answer': '答案 2',
}
