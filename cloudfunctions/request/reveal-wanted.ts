import type { SignedInCaller } from '../_shared/caller'
import { unseal } from '../_shared/privacy'
import { recordAudit } from '../staff/record-audit'
import { takeReveal } from '../staff/take-reveal'
import { decider } from './decide-request'
import { requireRequest } from './request-repository'

/** Shows the numbers of a request in full, to compare them with the evidence; the look is audited first (O4). */
export async function revealWanted(
  { requestId, reason }: { requestId: string; reason: string },
  caller: SignedInCaller,
): Promise<{ idNumber: string | null; newPhone: string | null; contactPhone: string }> {
  const { wanted, contactPhone } = await requireRequest(requestId)
  const { accountId, name } = decider('staff', caller)
  const by = { accountId, name }
  await takeReveal(accountId)
  await recordAudit({ action: 'request.reveal', by, target: requestId, reason, at: new Date() })
  return {
    idNumber: wanted.idNumber && unseal(wanted.idNumber, requestId),
    newPhone: wanted.newPhone && unseal(wanted.newPhone, requestId),
    contactPhone: unseal(contactPhone, requestId),
  }
}
