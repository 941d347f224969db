import { AppError } from '../_shared/errors'
import { invitationHash } from './invitation-code'
import type { InvitationRecord } from './operators-record'
import { findByInvitationCode } from './operators-repository'

/** The open invitation of a code. `INVITATION_INVALID` when it was used, withdrawn, or has run out. */
export async function findInvitation(
  code: string,
): Promise<{ unitId: string; invitation: InvitationRecord }> {
  const codeHash = invitationHash(code)
  const bindings = await findByInvitationCode(codeHash)
  const invitation = bindings?.invitations.find((one) => one.codeHash === codeHash)
  if (!bindings || !invitation || invitation.expiresAt <= new Date()) throw new AppError('INVITATION_INVALID')
  return { unitId: bindings._id, invitation }
}
