import * as z from 'zod'
import type { AbuserKind } from '../_shared/abuse/abuser-kind'
import { STAFF_ROLES, type StaffRole } from '../_shared/access'
import { route, type Page } from '../_shared/contract'

export interface Workbench {
  name: string
  roles: StaffRole[]
  review: { waiting: number; oldestSubmittedAt: string | null }
  /** Units whose registration waits for a decision. */
  units: { waiting: number; oldestSubmittedAt: string | null }
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
  /** Null for the system. */
  by: { accountId: string; name: string } | null
  target: string
  at: string
  /** The address that the call came from; null for the system. */
  from: string | null
  reason: string | null
  /** JSON of what was and of what is; null when there is nothing to compare. */
  before: string | null
  after: string | null
}

/** Somebody who keeps running into limits (O8). */
export interface AbuseEntry {
  abuseId: string
  kind: AbuserKind
  /** `oXht****0000`, `203.0.*.*`. */
  masked: string
  /** Refusals in all, and of which routes, the most often first: `membership_queryStatus`. */
  total: number
  routes: { route: string; count: number }[]
  firstAt: string
  lastAt: string
  /** Until when nothing works for them; null while they are not shut out. */
  blockedUntil: string | null
  /** Blocks and lifts, the latest first. */
  history: { event: 'block' | 'lift'; by: string; reason: string | null; until: string | null; at: string }[]
}

const abuseId = z.string().min(1).max(120)
const reason = z.string().trim().min(4).max(300)
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
    z.object({ accountId, reason }),
  ),
  grantRole: route<StaffMember>()(['admin'], z.object({ accountId, role: z.enum(STAFF_ROLES) })),
  /** Takes a role back. The last admin cannot be taken away: `STATE_CONFLICT`. */
  revokeRole: route<StaffMember>()(['admin'], z.object({ accountId, role: z.enum(STAFF_ROLES) })),
  /** The audit log, the latest first: all of it, of one person, or about one record (O1). */
  listAuditEntries: route<Page<AuditEntryView>>()(
    ['admin'],
    z.object({
      accountId: accountId.optional(),
      target: z.string().min(1).max(120).optional(),
      cursor: z.string().max(200).optional(),
    }),
  ),
  /** The abuse list, the latest first (O8). */
  listAbuse: route<Page<AbuseEntry>>()(['admin'], z.object({ cursor: z.string().max(200).optional() })),
  /** Lifts a block at once, with a reason, which is audited. `STATE_CONFLICT` when it is over or was lifted. */
  liftBlock: route<AbuseEntry>()(['admin'], z.object({ abuseId, reason })),
  /**
   * Shuts somebody out by hand until the end of a day, at most a year ahead: one of the list, or a WeChat by its OPENID.
   * `FORBIDDEN` for the WeChat of staff; audited.
   */
  block: route<AbuseEntry>()(
    ['admin'],
    z.object({
      who: z.union([
        z.object({ abuseId }),
        z.object({
          openid: z
            .string()
            .trim()
            .regex(/^o[\w-]{27}$/),
        }),
      ]),
      untilOn: z.string().max(10),
      reason,
    }),
  ),
  /** Checks the whole chain (O1). `brokenAt` is the first entry that does not follow from the one before. */
  verifyAudit: route<{ entries: number; brokenAt: number | null }>()(['admin'], z.object({})),
}
export type StaffContract = typeof staffContract
