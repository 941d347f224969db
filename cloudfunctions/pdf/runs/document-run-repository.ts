import { database } from '../../_shared/cloud'
import { isDuplicateKey } from '../../_shared/duplicate-key'
import { newId } from '../../_shared/ids'
import { literal, transition, type Actor } from '../../_shared/transition'
import type { DocumentRunRecord, RunProgress } from './document-run-record'
import { documentRunTransitions } from './status'

const COLLECTION = 'document_runs'
/** Longer than a function may run: a lease that runs out belongs to a step that died. */
const LEASE_MS = 120_000

const runs = () => database().collection(COLLECTION)
const leaseEnd = (at: Date) => new Date(at.getTime() + LEASE_MS)

export async function findRun(runId: string): Promise<DocumentRunRecord | null> {
  const { data } = await runs().where({ _id: runId }).limit(1).get()
  return (data[0] as DocumentRunRecord | undefined) ?? null
}

/** Adds a run unless there is one; false when somebody was faster. */
export async function addRunOnce(run: DocumentRunRecord): Promise<boolean> {
  try {
    await runs().add(run)
    return true
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return false
  }
}

/** Moves a run on by an event of its status table. `STATE_CONFLICT` when it is no longer as the caller saw it. */
export const moveRun = (
  run: DocumentRunRecord,
  event: keyof typeof documentRunTransitions,
  by: Actor,
  at: Date,
  changes: Partial<DocumentRunRecord> = {},
  where: Partial<DocumentRunRecord> = {},
) => transition(COLLECTION, run, documentRunTransitions, event, { by, at, changes: { ...changes }, where })

/** Takes the run that has waited longest and that nobody works on, for two minutes. Null when there is none. */
export async function takeRun(at: Date): Promise<DocumentRunRecord | null> {
  const { command: _ } = database()
  const free = { status: 'running', leaseUntil: _.lte(at) }
  const { data } = await runs().where(free).orderBy('leaseUntil', 'asc').limit(1).get()
  const [waiting] = data as DocumentRunRecord[]
  if (!waiting) return null
  const { updated, doc } = (await runs()
    .where({ ...free, _id: waiting._id })
    .updateAndReturn({
      lease: newId('lease'),
      leaseUntil: leaseEnd(at),
      tries: _.inc(1),
      updatedAt: at,
    })) as {
    updated: number
    doc: DocumentRunRecord | null
  }
  // Another step was faster: whatever else is free waits for the next tick.
  return updated ? doc : null
}

/** Notes a batch as done and keeps the lease. False when the run was stopped or taken by another step meanwhile. */
export const saveProgress = (run: DocumentRunRecord, progress: RunProgress, at: Date): Promise<boolean> =>
  whileMine(run, { ...progress, tries: 0, leaseUntil: leaseEnd(at), updatedAt: at })

/** Gives a run back before the step ends, so that the next one need not wait for the lease to run out. */
export const releaseRun = (run: DocumentRunRecord, at: Date): Promise<boolean> =>
  whileMine(run, { leaseUntil: at, tries: 0 })

async function whileMine(
  { _id, lease }: DocumentRunRecord,
  changes: Partial<DocumentRunRecord>,
): Promise<boolean> {
  const { updated } = await runs().where({ _id, lease, status: 'running' }).update(literal(changes))
  return updated > 0
}
