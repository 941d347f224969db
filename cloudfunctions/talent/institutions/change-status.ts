import { memberName } from '../../staff/present-member'
import { recordAudit } from '../../staff/record-audit'
import { staffActor } from '../../application/actor'
import type { SignedInCaller } from '../../_shared/caller'
import { endSignInsOf } from '../../_shared/sign-ins/end-sign-ins-of'
import { transition } from '../../_shared/transition'
import { loadInstitution } from '../load-institution'
import { institutionTransitions, type InstitutionEvent } from '../status'
import type { InstitutionEntry } from '../views'
import { presentEntry } from './present-entry'

interface Input {
  institutionId: string
  reason: string
}

/** Suspends an institution or lets it in again (N12), with a reason and an audit entry. A suspended one is signed out. */
export async function changeInstitutionStatus(
  event: InstitutionEvent,
  { institutionId, reason }: Input,
  caller: SignedInCaller,
): Promise<InstitutionEntry> {
  const institution = await loadInstitution(institutionId)
  const at = new Date()
  const status = await transition('institutions', institution, institutionTransitions, event, {
    by: staffActor(caller),
    at,
    reason,
  })
  if (status === 'suspended') await endSignInsOf('institution', institutionId)
  await recordAudit({
    action: `talent.${event}Institution`,
    by: { accountId: caller.account._id, name: memberName(caller.account) },
    target: institutionId,
    reason,
    before: institution.status,
    after: status,
    at,
  })
  return presentEntry(await loadInstitution(institutionId))
}
