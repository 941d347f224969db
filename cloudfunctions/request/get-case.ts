import type { SignedInCaller } from '../_shared/caller'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import type { RequestCase } from './contract'
import { presentCase } from './present-case'
import { requireRequest } from './request-repository'

/** One request with its evidence, as staff see it. Audited (O1). */
export async function getCase(
  { requestId }: { requestId: string },
  caller: SignedInCaller,
): Promise<RequestCase> {
  const request = await requireRequest(requestId)
  const { accountId, name } = staffActor(caller)
  const by = { accountId, name }
  await recordAudit({ action: 'request.getCase', by, target: requestId, at: new Date() })
  return presentCase(request, caller)
}
