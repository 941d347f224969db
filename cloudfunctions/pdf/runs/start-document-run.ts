import type { SignedInCaller } from '../../_shared/caller'
import { staffActor } from '../../application/actor'
import { loadExam } from '../../exam/load-exam'
import { recordAudit } from '../../staff/record-audit'
import type { DocumentRunView, RunKind } from '../contract'
import type { DocumentRunRecord, RunProgress } from './document-run-record'
import { addRunOnce, findRun, moveRun } from './document-run-repository'
import { presentRun } from './present-run'
import { runSources } from './run-sources'

/**
 * Starts the run of a kind for an exam, goes on with one that was stopped, or goes through all again after one that is
 * done. One that is running is answered as it is, so a second tap does nothing. The timer begins within a minute.
 */
export async function startDocumentRun(
  { kind, examId }: { kind: RunKind; examId: string },
  caller: SignedInCaller,
): Promise<DocumentRunView> {
  await loadExam(examId)
  const at = new Date()
  const runId = `${kind}:${examId}`
  const by = staffActor(caller)
  const total = await runSources[kind].count(examId)
  const fresh: RunProgress = { cursor: '', total, made: 0, failed: 0, failures: [] }
  const started = { startedBy: by.name, startedAt: at, finishedAt: null, lease: '', leaseUntil: at, tries: 0 }
  const known = await findRun(runId)
  if (known?.status === 'running') return presentRun(known)
  if (known?.status === 'stopped') await moveRun(known, 'resume', by, at, { total, leaseUntil: at, tries: 0 })
  else if (known) await moveRun(known, 'restart', by, at, { ...fresh, ...started })
  else {
    const run: DocumentRunRecord = {
      ...fresh,
      ...started,
      _id: runId,
      kind,
      examId,
      status: 'running',
      updatedAt: at,
      history: [],
    }
    if (!(await addRunOnce(run))) return presentRun((await findRun(runId)) ?? run)
  }
  await recordAudit({
    action: 'pdf.startDocumentRun',
    ...{ by, target: runId, at },
    before: { status: known?.status ?? null },
    after: { status: 'running', total },
  })
  return presentRun((await findRun(runId))!)
}
