import type { z } from 'zod'
import type { Caller } from '../_shared/caller'
import { sendCode } from '../_shared/codes/send-code'
import { AppError } from '../_shared/errors'
import { findSignIn } from '../_shared/sign-ins/find-sign-in'
import { operatorSubject } from '../account/consent-subject'
import { requireCodeConsent } from '../account/require-code-consent'
import type { MembershipContract } from './contract'
import { normalizePhone, registrationIssues } from './registration-rules'

/** Sends the code by which a registration proves that the contact's number receives what the association sends. */
export async function sendRegistrationCode(
  { contactPhone, consents }: z.output<MembershipContract['sendRegistrationCode']['input']>,
  caller: Caller,
): Promise<{ resendAt: string; expiresAt: string }> {
  const issues = registrationIssues({ contactPhone })
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const { openid } = caller
  const signIn = await findSignIn(openid, 'unit')
  await requireCodeConsent(consents, signIn && operatorSubject(signIn.subjectId, openid), openid)
  return sendCode({ purpose: 'unit_register', phone: normalizePhone(contactPhone), caller })
}
