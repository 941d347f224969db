import { AppError } from '../../_shared/errors'
import type { ConsentSubject } from '../consent-subject'
import type { ConsentKind } from '../policy-kinds'
import { findOutdatedConsents } from './find-outdated-consents'

/** What a phone number may be stored by; the sensitive data of 完善信息 need their own consent, too (A12). */
export const CONSENTS_FOR_PHONE: readonly ConsentKind[] = ['privacy', 'agreement']

/** `CONSENT_OUTDATED`, with the kinds in the details, until they have agreed to the texts in force (A11). */
export async function requireConsentsInForce(
  subject: ConsentSubject,
  wanted?: readonly ConsentKind[],
): Promise<void> {
  const kinds = await findOutdatedConsents(subject, wanted)
  if (kinds.length) throw new AppError('CONSENT_OUTDATED', { kinds })
}
