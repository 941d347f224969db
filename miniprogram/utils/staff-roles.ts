import type { StaffRole } from '../../cloudfunctions/account/contract'

/** Whether somebody may do what a role may; an admin may do whatever the others may (N13). */
export const may = (roles: readonly StaffRole[], role: StaffRole): boolean =>
  roles.includes(role) || roles.includes('admin')
