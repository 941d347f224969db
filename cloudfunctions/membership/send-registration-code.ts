import type { Caller } from '../_shared/caller'
import { sendCode } from '../_shared/codes/send-code'
import { AppError } from '../_shared/errors'
import { normalizePhone, registrationIssues } from './registration-rules'

/** Sends the code by which a registration proves that the contact's number receives what the association sends. */
export async function sendRegistrationCode(
  { contactPhone }: { contactPhone: string },
  caller: Caller,
): Promise<{ resendAt: string; expiresAt: string }> {
  const issues = registrationIssues({ contactPhone })
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  return sendCode({ purpose: 'unit_register', phone: normalizePhone(contactPhone), caller })
}
