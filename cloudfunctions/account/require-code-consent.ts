import { AppError } from '../_shared/errors'
import { visitorSubject, type ConsentSubject } from './consent-subject'
import { requireConsentsInForce } from './policies/require-consents-in-force'
import { takeConsents } from './record-consents'

/**
 * Nothing is texted to a number before its holder agreed (A11): to the privacy policy that came with the call, or
 * earlier, as who they are signed in as. `MUST_AGREE`, `POLICY_OUTDATED`, `CONSENT_OUTDATED`.
 */
export async function requireCodeConsent(
  consents: { privacy: string } | undefined,
  known: ConsentSubject | null,
  openid: string,
): Promise<void> {
  if (consents) await takeConsents(visitorSubject(openid), consents, openid)
  else if (known) await requireConsentsInForce(known, ['privacy'])
  else throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'consents.privacy', code: 'MUST_AGREE' }] })
}
