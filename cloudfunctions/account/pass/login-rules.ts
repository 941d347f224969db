import { passwordIssues } from '../../_shared/domain/password'
import { AppError, type FieldIssue } from '../../_shared/errors'
import { questionIssues, type AnsweredQuestion } from '../recovery/check-questions'
import { checkUserName } from '../user-name'

/** What somebody signs in by, and gets back in by. */
export interface LoginFields {
  userName: string
  password: string
  questions: AnsweredQuestion[]
}

/** All that is wrong with user name, password, questions and answers. */
export function loginIssues({ userName, password, questions }: LoginFields): FieldIssue[] {
  const check = checkUserName(userName)
  return [
    ...('issue' in check ? [{ path: 'userName', ...check.issue }] : []),
    ...passwordIssues('password', password),
    ...questionIssues(questions),
  ]
}

/** The user name as it is stored; only for one without issues. */
export function requireUserName(raw: string): string {
  const check = checkUserName(raw)
  if ('issue' in check)
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'userName', ...check.issue }] })
  return check.userName
}
