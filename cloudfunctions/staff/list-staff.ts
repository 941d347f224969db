import { STAFF_ROLES } from '../_shared/access'
import type { StaffMember } from './contract'
import { presentMember } from './present-member'
import { findAccountsWithRoles } from './staff-repository'

/** Everybody who holds a role (N13). */
export async function listStaff(): Promise<{ members: StaffMember[] }> {
  return { members: (await findAccountsWithRoles(STAFF_ROLES)).map(presentMember) }
}
