import type { SignedInCaller } from '../_shared/caller'
import { CONSENT_PURPOSES } from './consent-purposes'
import { addConsentOnce } from './consent-repository'

/** Stores the three consents of 完善信息, each on its own (A11, A12). */
export async function recordConsents(
  { account, openid }: SignedInCaller,
  versions: { privacy: string; agreement: string },
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
      accountId: account._id,
      openid,
      purpose: CONSENT_PURPOSES[consent.kind],
      agreedAt,
    })
}
