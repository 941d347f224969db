import type { DocumentRunRecord } from './document-run-record'
import { moveRun, releaseRun, saveProgress, takeRun } from './document-run-repository'
import { makeBatch } from './make-batch'

/** A step takes no new batch after this; the function has 60 seconds, and the next step begins a minute later. */
const BUDGET_MS = 40_000

/**
 * Every minute: takes the runs that wait, one by one, and makes their documents batch by batch until the time is up.
 * Each batch is noted in one write. A step that dies leaves its lease to run out; the next goes on after the last
 * batch that was noted, and finds what was already made.
 */
export async function continueDocumentRuns(): Promise<Record<string, unknown>> {
  const endsAt = performance.now() + BUDGET_MS
  const report: Record<string, unknown> = {}
  while (performance.now() < endsAt) {
    const run = await takeRun(new Date())
    if (!run) break
    const { made, failed } = await continueRun(run, endsAt)
    report[run._id] = { made, failed }
  }
  return report
}

async function continueRun(taken: DocumentRunRecord, endsAt: number): Promise<DocumentRunRecord> {
  let run = taken
  for (;;) {
    const progress = await makeBatch(run)
    const now = new Date()
    if (!progress) {
      await moveRun(run, 'finish', { kind: 'system' }, now, { finishedAt: now }, { lease: run.lease })
      return run
    }
    // Stopped by staff, or taken by another step after this one was slow: what was made is found again.
    if (!(await saveProgress(run, progress, now))) return run
    run = { ...run, ...progress, tries: 0 }
    if (performance.now() < endsAt) continue
    await releaseRun(run, now)
    return run
  }
}
