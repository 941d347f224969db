import type { z } from 'zod'
import type { AccountRecord, ProfileRecord } from '../_shared/account-record'
import type { SignedInCaller } from '../_shared/caller'
import { AppError, type FieldIssue } from '../_shared/errors'
import { idNumberHashOf } from '../_shared/lookup-hashes'
import { maskEmail, maskIdNumber } from '../_shared/mask'
import { seal } from '../_shared/privacy'
import { changeIdentity, findAccount } from './account-repository'
import type { AccountContract, AccountView } from './contract'
import { presentAccount } from './present-account'
import { checkedProfile, profileIssues, type CheckedProfile } from './profile-rules'
import { recordConsents } from './record-consents'
import { requireCurrentPolicies } from './require-current-policies'

type Input = z.output<AccountContract['saveProfile']['input']>

/**
 * 完善信息 (A2, A11, A12). Answers everything that is wrong at once. The consents are stored before the data they
 * allow. Name, ID type and ID number are locked afterwards (A8): saving the same again changes nothing, saving
 * something else is a `STATE_CONFLICT`.
 */
export async function saveProfile(input: Input, caller: SignedInCaller): Promise<AccountView> {
  const at = new Date()
  const issues = [...profileIssues(input, at), ...phoneIssues(caller.account), ...consentIssues(input)]
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await requireCurrentPolicies(input.consents)
  const profile = checkedProfile(input, at)
  const idNumberHash = idNumberHashOf(profile.idType, profile.idNumber)
  if (caller.account.profile) return presentAccount(requireSame(caller.account, profile.name, idNumberHash))
  await recordConsents(caller, input.consents, at)
  const { _id: accountId } = caller.account
  const saved = await changeIdentity(
    accountId,
    { profile: profileRecord(profile, accountId), idNumberHash, updatedAt: at },
    { profile: null },
  )
  return presentAccount(saved ?? requireSame(await findAccount(accountId), profile.name, idNumberHash))
}

const phoneIssues = (account: AccountRecord): FieldIssue[] =>
  account.phone ? [] : [{ path: 'phone', code: 'REQUIRED' }]

function consentIssues({ consents, sensitiveDataConsent }: Input): FieldIssue[] {
  const given = {
    'consents.privacy': consents.privacy,
    'consents.agreement': consents.agreement,
    sensitiveDataConsent,
  }
  return Object.entries(given).flatMap(([path, value]) => (value ? [] : [{ path, code: 'MUST_AGREE' }]))
}

function requireSame(account: AccountRecord | undefined, name: string, idNumberHash: string): AccountRecord {
  if (account?.profile?.name !== name || account.idNumberHash !== idNumberHash)
    throw new AppError('STATE_CONFLICT')
  return account
}

function profileRecord(
  { name, idType, idNumber, bornOn, sex, email }: CheckedProfile,
  accountId: string,
): ProfileRecord {
  return {
    name,
    idType,
    idNumber: seal(idNumber, accountId),
    idNumberMasked: maskIdNumber(idNumber),
    bornOn,
    sex,
    email: seal(email, accountId),
    emailMasked: maskEmail(email),
  }
}
