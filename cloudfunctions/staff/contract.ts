import * as z from 'zod'
import { STAFF_ROLES, type StaffRole } from '../_shared/access'
import { route, type Page } from '../_shared/contract'

export interface Workbench {
  name: string
  roles: StaffRole[]
  review: { waiting: number; oldestSubmittedAt: string | null }
  awaitingPayment: { count: number; amountFen: number }
  /** 人工申请 that wait for one of two approvals. */
  requests: { waiting: number; earliestDueAt: string | null }
  paidToday: { count: number; amountFen: number }
}

export interface StaffMember {
  accountId: string
  name: string
  phoneMasked: string | null
  roles: StaffRole[]
}

export interface AuditEntryView {
  sequence: number
  action: string
  by: string
  target: string
  at: string
  /** The address that the call came from; null for the system. */
  from: string | null
  reason: string | null
}

const accountId = z.string().min(1).max(64)

export const staffContract = {
  getWorkbench: route<Workbench>()(STAFF_ROLES, z.object({})),
  listStaff: route<{ members: StaffMember[] }>()(['admin'], z.object({})),
  /** Finds a person by phone number, to grant a role. Exact match on the keyed hash. */
  findByPhone: route<{ member: StaffMember | null }>()(
    ['admin'],
    z.object({ phone: z.string().regex(/^1[3-9]\d{9}$/) }),
  ),
  /** ID number, phone and e-mail of a person in full, for a reason, which is audited (O4). `NOT_FOUND` without a profile, `RATE_LIMITED` after sixty a day. */
  revealIdentity: route<{ idNumber: string; phone: string; email: string }>()(
    ['reviewer'],
    z.object({ accountId, reason: z.string().trim().min(4).max(300) }),
  ),
  grantRole: route<StaffMember>()(['admin'], z.object({ accountId, role: z.enum(STAFF_ROLES) })),
  /** Takes a role back. The last admin cannot be taken away: `STATE_CONFLICT`. */
  revokeRole: route<StaffMember>()(['admin'], z.object({ accountId, role: z.enum(STAFF_ROLES) })),
  listAuditEntries: route<Page<AuditEntryView>>()(
    ['admin'],
    z.object({ cursor: z.string().max(200).optional() }),
  ),
  /** Checks the whole chain (O1). `brokenAt` is the first entry that does not follow from the one before. */
  verifyAudit: route<{ entries: number; brokenAt: number | null }>()(['admin'], z.object({})),
}
export type StaffContract = typeof staffContract
