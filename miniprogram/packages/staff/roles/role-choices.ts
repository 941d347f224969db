import type { StaffRole } from '../../../../cloudfunctions/account/contract'
import type { StaffMember } from '../../../../cloudfunctions/staff/contract'
import { staffRoleLabels } from '../../../utils/labels'

export interface RoleChoice {
  role: StaffRole
  label: string
  held: boolean
  /** What a tap does: 授予 or 收回. */
  verb: string
}

/** A person with every role there is, held or not. */
export interface MemberRow extends StaffMember {
  choices: RoleChoice[]
}

export const memberRow = (member: StaffMember): MemberRow => ({
  ...member,
  choices: (Object.keys(staffRoleLabels) as StaffRole[]).map((role) => ({
    role,
    label: staffRoleLabels[role],
    held: member.roles.includes(role),
    verb: member.roles.includes(role) ? '收回' : '授予',
  })),
})
