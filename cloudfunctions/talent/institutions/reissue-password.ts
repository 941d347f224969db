import { memberName } from '../../staff/present-member'
import { recordAudit } from '../../staff/record-audit'
import type { SignedInCaller } from '../../_shared/caller'
import { addCredential } from '../../_shared/credentials/add-credential'
import { findCredential } from '../../_shared/credentials/find-credential'
import { setPassword } from '../../_shared/credentials/set-password'
import { changeInstitution } from '../institution-repository'
import { loadInstitution } from '../load-institution'
import { tellInstitutionPassword } from '../tell-institution-password'
import type { InitialPassword } from '../views'
import { initialPasswordUntil, newInitialPassword } from './initial-password'
import { presentEntry } from './present-entry'

/** A new initial password in the place of whatever the institution had (A13, N12); it unlocks, signs out everywhere, and the contact is told. */
export async function reissuePassword(
  { institutionId, reason }: { institutionId: string; reason: string },
  { account }: SignedInCaller,
): Promise<InitialPassword> {
  const institution = await loadInstitution(institutionId)
  const at = new Date()
  const until = initialPasswordUntil(at)
  const initialPassword = newInitialPassword()
  const subject = {
    kind: 'institution',
    subjectId: institutionId,
    password: initialPassword,
    mustChange: true,
    passwordExpiresAt: until,
  } as const
  if (await findCredential('institution', institutionId)) await setPassword(subject)
  else await addCredential({ ...subject, loginNames: [institution.accountName] })
  await changeInstitution(institutionId, { initialPasswordUntil: until, updatedAt: at })
  await recordAudit({
    action: 'talent.reissuePassword',
    by: { accountId: account._id, name: memberName(account) },
    target: institutionId,
    reason,
    before: { initialPasswordUntil: institution.initialPasswordUntil },
    after: { initialPasswordUntil: until },
    at,
  })
  await tellInstitutionPassword(institution)
  return {
    institution: presentEntry({ ...institution, initialPasswordUntil: until }),
    initialPassword,
    validUntil: until.toISOString(),
  }
}
