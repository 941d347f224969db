import { maskNumbersIn } from '../_shared/mask-numbers'
import { platformCall } from '../_shared/platform'
import { auditEntryId, auditHash, GENESIS_HASH } from './audit-entry'
import { addAuditEntry, findLastAuditEntry } from './audit-repository'

/** Each round one writer gets in, so this many can write at once. */
const MAX_ATTEMPTS = 100

export interface AuditedAction {
  /** `application.approve`: feature and event. */
  action: string
  /** Who did it; null for the system. */
  by: { accountId: string; name: string } | null
  /** The id of what it was done to. */
  target: string
  reason?: string
  before?: unknown
  after?: unknown
  /** The address that it was done from; left out, that of the call that runs. */
  from?: string | null
  at: Date
}

/**
 * Appends an entry to the audit log (O1). Give masked values only: what stands here cannot be taken out again. ID and mobile
 * numbers that somebody typed into a reason or a name are masked here.
 */
export async function recordAudit(action: AuditedAction): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const last = await findLastAuditEntry()
    const sequence = (last?.sequence ?? 0) + 1
    const content = {
      sequence,
      action: action.action,
      by: action.by,
      target: action.target,
      reason: action.reason === undefined ? null : maskNumbersIn(action.reason),
      before: asJson(action.before),
      after: asJson(action.after),
      at: action.at,
      from: action.by && (action.from ?? platformCall().clientIp),
      previousHash: last?.hash ?? GENESIS_HASH,
    }
    if (await addAuditEntry({ _id: auditEntryId(sequence), ...content, hash: auditHash(content) })) return
  }
  throw new Error(`audit entry for ${action.action} could not be appended in ${MAX_ATTEMPTS} attempts`)
}

const asJson = (value: unknown): string | null =>
  value === undefined
    ? null
    : JSON.stringify(value, (_key, inner: unknown) =>
        typeof inner === 'string' ? maskNumbersIn(inner) : inner,
      )
