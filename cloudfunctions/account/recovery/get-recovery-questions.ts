import { plainUserName } from '../user-name'
import { findAccountId } from './find-account-id'
import { questionsOfNobody } from './questions-of-nobody'
import { findRecovery } from './recovery-repository'
import type { SecurityQuestion } from './security-questions'

/** 找回密码: what a user name is asked. A name that nobody has is asked something, too, and always the same (A6). */
export async function getRecoveryQuestions({
  userName,
}: {
  userName: string
}): Promise<{ questions: SecurityQuestion[] }> {
  const recovery = await findRecovery(await findAccountId(userName))
  return {
    questions:
      recovery?.questions.map(({ question }) => question) ?? questionsOfNobody(plainUserName(userName)),
  }
}
