import type { SignedInCaller } from '../_shared/caller'
import { loadUnsealedProfile } from '../account/load-profile'
import { memberName } from './present-member'
import { recordAudit } from './record-audit'
import { takeReveal } from './take-reveal'

/** Shows somebody's numbers in full; who looked, at whom and why is audited before anything is shown (O4). */
export async function revealIdentity(
  { accountId, reason }: { accountId: string; reason: string },
  { account }: SignedInCaller,
): Promise<{ idNumber: string; phone: string; email: string }> {
  const { idNumber, phone, email } = await loadUnsealedProfile(accountId)
  await takeReveal(account._id)
  await recordAudit({
    action: 'staff.revealIdentity',
    by: { accountId: account._id, name: memberName(account) },
    target: accountId,
    reason,
    at: new Date(),
  })
  return { idNumber, phone, email }
}
