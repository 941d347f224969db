import type { z } from 'zod'
import type { Caller } from '../../_shared/caller'
import { addCredential } from '../../_shared/credentials/add-credential'
import { findCredentialByLogin } from '../../_shared/credentials/find-credential'
import { removeCredential } from '../../_shared/credentials/remove-credential'
import { AppError } from '../../_shared/errors'
import { takeLimit } from '../../_shared/limits/take-limit'
import { HOUR_MS } from '../../_shared/time'
import { addIdentifiedAccount, isIdNumberTaken } from '../account-repository'
import { accountSubject } from '../consent-subject'
import type { AccountContract } from '../contract'
import { identityFields, phoneFields } from '../identity-fields'
import { newAccount } from '../new-account'
import { checkedProfile, profileIssues } from '../profile-rules'
import { consentIssues, recordConsents } from '../record-consents'
import { keepQuestions } from '../recovery/keep-questions'
import { removeRecovery } from '../recovery/recovery-repository'
import { requireCurrentPolicies } from '../require-current-policies'
import { takePhone } from '../take-phone'
import { loginIssues, requireUserName } from './login-rules'

type Input = z.output<AccountContract['registerPassAccount']['input']>

const TRIES_A_DAY = 20

/**
 * 注册通行证 (S2, S3). Answers everything that is wrong at once; the phone's code is used up last, so that a mistake
 * elsewhere does not cost a new one. Name and ID are locked from now on (A8). The account is bound to no WeChat (A5).
 * The account itself is written last: what a crash leaves behind is a user name that nobody can sign in by.
 */
export async function registerPassAccount(input: Input, caller: Caller): Promise<{ userName: string }> {
  const at = new Date()
  const issues = [...loginIssues(input), ...profileIssues(input, at), ...consentIssues(input.consents)]
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await requireCurrentPolicies(input.consents)
  const { openid } = caller
  await takeLimit({ action: 'register_wechat', subject: openid, max: TRIES_A_DAY, windowMs: 24 * HOUR_MS })
  const userName = requireUserName(input.userName)
  const account = newAccount(null, at)
  const { _id: accountId } = account
  const identity = identityFields(checkedProfile(input, at), accountId)
  if (await findCredentialByLogin('pass', userName)) throw new AppError('LOGIN_NAME_TAKEN')
  if (await isIdNumberTaken(identity.idNumberHash)) throw new AppError('ID_NUMBER_TAKEN')
  const phone = phoneFields(await takePhone(input.phone, caller), accountId, openid)
  await addCredential({
    kind: 'pass',
    subjectId: accountId,
    loginNames: [userName],
    password: input.password,
  })
  try {
    await keepQuestions(accountId, input.questions)
    await recordConsents(accountSubject(accountId), input.consents, { openid, at })
    await addIdentifiedAccount({ ...account, ...identity, ...phone, userName })
  } catch (error) {
    await Promise.all([removeCredential('pass', accountId), removeRecovery(accountId)])
    throw error
  }
  return { userName }
}
