import type { SignedInCaller } from '../../_shared/caller'
import { checkOwnPassword } from '../../_shared/credentials/check-password'
import { AppError } from '../../_shared/errors'
import { questionIssues, type AnsweredQuestion } from '../recovery/check-questions'
import { keepQuestions } from '../recovery/keep-questions'
import type { FactorsNeeded } from '../recovery/recovery-record'
import { changeFactorsNeeded } from '../recovery/recovery-repository'
import { requireMoreThanPassword } from '../require-more-than-password'

/** 修改密保问题: asks for the password, which alone is not enough: `BOUND_WECHAT_ONLY`. */
export async function changeQuestions(
  { password, questions }: { password: string; questions: AnsweredQuestion[] },
  caller: SignedInCaller,
): Promise<void> {
  requireMoreThanPassword(caller)
  const issues = questionIssues(questions)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const subjectId = caller.account._id
  await checkOwnPassword({ kind: 'pass', subjectId, password, caller })
  await keepQuestions(subjectId, questions)
}

/** How many different ways of showing who one is a new password needs (A6). Asks for the password, which alone is not enough. */
export async function setFactorsNeeded(
  { password, factorsNeeded }: { password: string; factorsNeeded: FactorsNeeded },
  caller: SignedInCaller,
): Promise<void> {
  requireMoreThanPassword(caller)
  const subjectId = caller.account._id
  await checkOwnPassword({ kind: 'pass', subjectId, password, caller })
  if (!(await changeFactorsNeeded(subjectId, factorsNeeded))) throw new AppError('NOT_FOUND')
}
