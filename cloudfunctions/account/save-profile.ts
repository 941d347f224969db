import type { z } from 'zod'
import type { AccountRecord } from '../_shared/account-record'
import type { SignedInCaller } from '../_shared/caller'
import { isSameName } from '../_shared/domain/person-name'
import { AppError, type FieldIssue } from '../_shared/errors'
import { idNumberHashOf } from '../_shared/lookup-hashes'
import { changeIdentity, findAccount } from './account-repository'
import type { AccountContract, AccountView } from './contract'
import { accountSubject } from './consent-subject'
import { identityFields } from './identity-fields'
import { requireConsentsInForce } from './policies/require-consents-in-force'
import { presentAccount } from './present-account'
import { checkedProfile, profileIssues } from './profile-rules'

type Input = z.output<AccountContract['saveProfile']['input']>

/**
 * 完善信息 (A2, A11, A12). Answers everything that is wrong at once. `CONSENT_OUTDATED` before the data may be
 * stored. Name, ID type and ID number are locked afterwards (A8): saving the same again changes nothing, saving
 * something else is a `STATE_CONFLICT`.
 */
export async function saveProfile(input: Input, caller: SignedInCaller): Promise<AccountView> {
  const at = new Date()
  const issues = [...profileIssues(input, at), ...phoneIssues(caller.account)]
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const profile = checkedProfile(input, at)
  const idNumberHash = idNumberHashOf(profile.idType, profile.idNumber)
  const { account, openid } = caller
  if (account.profile) return presentAccount(requireSame(account, profile.name, idNumberHash), openid)
  const { _id: accountId } = account
  await requireConsentsInForce(accountSubject(accountId))
  const saved = await changeIdentity(
    accountId,
    { ...identityFields(profile, accountId), updatedAt: at },
    { profile: null },
  )
  const result = saved ?? requireSame(await findAccount(accountId), profile.name, idNumberHash)
  return presentAccount(result, openid)
}

const phoneIssues = (account: AccountRecord): FieldIssue[] =>
  account.phone ? [] : [{ path: 'phone', code: 'REQUIRED' }]

function requireSame(account: AccountRecord | undefined, name: string, idNumberHash: string): AccountRecord {
  if (!account?.profile || !isSameName(account.profile.name, name) || account.idNumberHash !== idNumberHash)
    throw new AppError('STATE_CONFLICT')
  return account
}
