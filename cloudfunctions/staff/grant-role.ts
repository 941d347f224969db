import type { StaffRole } from '../_shared/access'
import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { loadAccount } from '../account/load-account'
import type { StaffMember } from './contract'
import { memberName, presentMember } from './present-member'
import { recordAudit } from './record-audit'
import { addRole } from './staff-repository'

/**
 * Gives a role (N13), with an audit entry. Giving one that the person has changes nothing. `STATE_CONFLICT` while the
 * account is being cancelled.
 */
export async function grantRole(
  { accountId, role }: { accountId: string; role: StaffRole },
  caller: SignedInCaller,
): Promise<StaffMember> {
  const { staffRoles: before } = await loadAccount(accountId)
  const at = new Date()
  const granted = await addRole(accountId, role, at)
  const member = presentMember(await loadAccount(accountId))
  if (!member.roles.includes(role)) throw new AppError('STATE_CONFLICT')
  if (granted)
    await recordAudit({
      action: 'staff.grantRole',
      by: { accountId: caller.account._id, name: memberName(caller.account) },
      target: accountId,
      before,
      after: member.roles,
      at,
    })
  return member
}
