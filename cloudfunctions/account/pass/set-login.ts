import type { SignedInCaller } from '../../_shared/caller'
import { addCredential } from '../../_shared/credentials/add-credential'
import { findCredential } from '../../_shared/credentials/find-credential'
import { AppError } from '../../_shared/errors'
import { changeAccount } from '../account-repository'
import type { AccountView } from '../contract'
import { presentAccount } from '../present-account'
import { removeRecovery } from '../recovery/recovery-repository'
import { keepQuestions } from '../recovery/keep-questions'
import { loginIssues, requireUserName, type LoginFields } from './login-rules'

/**
 * 设置登录密码: gives an account that WeChat's 授权登录 made a user name, a password and security questions, so that it
 * can be used and got back without this WeChat. `STATE_CONFLICT` when it has them already, `LOGIN_NAME_TAKEN` when
 * somebody else signs in by the name.
 */
export async function setLogin(
  input: LoginFields,
  { account, openid }: SignedInCaller,
): Promise<AccountView> {
  const issues = loginIssues(input)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const { _id: accountId, userName: before } = account
  // A name without a credential is what a crash between the writes left.
  if (before && (await findCredential('pass', accountId))) throw new AppError('STATE_CONFLICT')
  const userName = requireUserName(input.userName)
  const named = await changeAccount(accountId, { userName, updatedAt: new Date() }, { userName: before })
  if (!named) throw new AppError('STATE_CONFLICT')
  await keepQuestions(accountId, input.questions)
  try {
    const { password } = input
    await addCredential({ kind: 'pass', subjectId: accountId, loginNames: [userName], password })
  } catch (error) {
    await Promise.all([changeAccount(accountId, { userName: null }, { userName }), removeRecovery(accountId)])
    throw error
  }
  return presentAccount(named, openid)
}
