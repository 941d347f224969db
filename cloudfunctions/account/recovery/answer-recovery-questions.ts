import type { Caller } from '../../_shared/caller'
import { verifyPassword } from '../../_shared/credentials/password-hash'
import { AppError } from '../../_shared/errors'
import { clearLimits } from '../../_shared/limits/clear-limits'
import type { Limit } from '../../_shared/limits/limit-record'
import { takeLimit } from '../../_shared/limits/take-limit'
import { HOUR_MS } from '../../_shared/time'
import type { RecoveryFactor } from '../pass-contract'
import { plainUserName } from '../user-name'
import { findAccountId } from './find-account-id'
import { issueFactor } from './issue-factor'
import { findRecovery } from './recovery-repository'
import { normalizeAnswer } from './security-answer'
import { QUESTIONS_ASKED } from './security-questions'

const TRIES_A_DAY = 5
/** One WeChat that goes through many names. */
const TRIES_A_WECHAT = 20
const DAY_MS = 24 * HOUR_MS

/**
 * Shows who one is by the answers, all of them right (A6). Five tries a name in 24 hours, whether anybody has the name
 * or not: `RATE_LIMITED` with `retryAt`. `ANSWERS_WRONG` says not which one.
 */
export async function answerRecoveryQuestions(
  { userName, answers }: { userName: string; answers: string[] },
  caller: Caller,
): Promise<RecoveryFactor> {
  const limit = answersLimit(userName)
  await takeLimit({ action: 'answers_wechat', subject: caller.openid, max: TRIES_A_WECHAT, windowMs: DAY_MS })
  await takeLimit(limit)
  const accountId = await findAccountId(userName)
  const recovery = await findRecovery(accountId)
  let right = !!recovery
  for (let index = 0; index < QUESTIONS_ASKED; index++) {
    const { answerHash = null } = recovery?.questions[index] ?? {}
    if (!(await verifyPassword(normalizeAnswer(answers[index] ?? ''), answerHash))) right = false
  }
  if (!right) throw new AppError('ANSWERS_WRONG')
  await clearLimits([limit])
  return issueFactor('pass_recovery_answers', accountId, caller)
}

const answersLimit = (userName: string): Limit => ({
  action: 'answers_name',
  subject: plainUserName(userName),
  max: TRIES_A_DAY,
  windowMs: DAY_MS,
})
