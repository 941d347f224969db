import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { staffActor } from '../../application/actor'
import { recordAudit } from '../../staff/record-audit'
import type { DocumentRunView, RunKind } from '../contract'
import { findRun, moveRun } from './document-run-repository'
import { presentRun } from './present-run'

/** Stops a run after the batch it is at; what was made stays. `STATE_CONFLICT` when it is not running. */
export async function stopDocumentRun(
  { kind, examId }: { kind: RunKind; examId: string },
  caller: SignedInCaller,
): Promise<DocumentRunView> {
  const run = await findRun(`${kind}:${examId}`)
  if (!run) throw new AppError('NOT_FOUND')
  const at = new Date()
  const by = staffActor(caller)
  const status = await moveRun(run, 'stop', by, at)
  await recordAudit({
    action: 'pdf.stopDocumentRun',
    ...{ by, target: run._id, at },
    before: { status: run.status },
    after: { status },
  })
  return presentRun({ ...run, status, updatedAt: at })
}
