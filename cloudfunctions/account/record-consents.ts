import type { FieldIssue } from '../_shared/errors'
import { CONSENT_PURPOSES } from './consent-purposes'
import { addConsentOnce } from './consent-repository'

interface GivenConsents {
  /** The versions that were shown and ticked; empty for one that was not. */
  consents: { privacy: string; agreement: string }
  sensitiveDataConsent: boolean
}

/** `MUST_AGREE` for each of the three consents that is missing. */
export function consentIssues({ consents, sensitiveDataConsent }: GivenConsents): FieldIssue[] {
  const given = {
    'consents.privacy': consents.privacy,
    'consents.agreement': consents.agreement,
    sensitiveDataConsent,
  }
  return Object.entries(given).flatMap(([path, value]) => (value ? [] : [{ path, code: 'MUST_AGREE' }]))
}

/** Stores the three consents that identity data needs, each on its own (A11, A12). */
export async function recordConsents(
  { accountId, openid }: { accountId: string; openid: string },
  versions: GivenConsents['consents'],
  agreedAt: Date,
): Promise<void> {
  const consents = [
    { kind: 'privacy', version: versions.privacy },
    { kind: 'agreement', version: versions.agreement },
    { kind: 'sensitive_data', version: versions.privacy },
  ] as const
  for (const consent of consents)
    await addConsentOnce({
      ...consent,
      accountId,
      openid,
      purpose: CONSENT_PURPOSES[consent.kind],
      agreedAt,
    })
}
