import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import type { ConsentView } from '../contract'
import { consentIssues, recordConsents } from '../record-consents'
import { requireCurrentPolicies } from '../require-current-policies'
import { listConsents } from './list-consents'

/** Agrees again after a text has changed (A11). The first time counts when it was agreed to before. */
export async function acceptPolicies(
  input: { privacy: string; agreement: string; sensitiveDataConsent: boolean },
  caller: SignedInCaller,
): Promise<{ consents: ConsentView[] }> {
  const { sensitiveDataConsent, ...consents } = input
  const issues = consentIssues({ consents, sensitiveDataConsent })
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await requireCurrentPolicies(consents)
  const { account, openid } = caller
  await recordConsents({ accountId: account._id, openid }, consents, new Date())
  return listConsents({}, caller)
}
