import type { StaffRole } from '../_shared/access'
import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { loadAccount } from '../account/load-account'
import type { StaffMember } from './contract'
import { memberName, presentMember } from './present-member'
import { recordAudit } from './record-audit'
import { addRole, countAdmins, removeRole } from './staff-repository'

/**
 * Takes a role back (N13), with an audit entry. The last admin stays: `STATE_CONFLICT`. They are counted again after
 * the removal, which is undone when nobody is left, so that two admins who remove each other at once both stay.
 */
export async function revokeRole(
  { accountId, role }: { accountId: string; role: StaffRole },
  caller: SignedInCaller,
): Promise<StaffMember> {
  const { staffRoles: before } = await loadAccount(accountId)
  const isAdmin = role === 'admin' && before.includes(role)
  if (isAdmin && (await countAdmins()) === 1) throw new AppError('STATE_CONFLICT')
  const at = new Date()
  const revoked = await removeRole(accountId, role, at)
  if (revoked && isAdmin && (await countAdmins()) === 0) {
    await addRole(accountId, role, at)
    throw new AppError('STATE_CONFLICT')
  }
  const member = presentMember(await loadAccount(accountId))
  if (revoked)
    await recordAudit({
      action: 'staff.revokeRole',
      by: { accountId: caller.account._id, name: memberName(caller.account) },
      target: accountId,
      before,
      after: member.roles,
      at,
    })
  return member
}
