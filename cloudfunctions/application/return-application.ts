import type { SignedInCaller } from '../_shared/caller'
import { loadExam } from '../exam/load-exam'
import { decide } from './decide'
import { requireCurrentRound } from './require-current-round'
import { snapshotOf } from './review-snapshot'
import type { ApplicationStatus } from './status'
import { staffActor } from './actor'

interface ReturnInput {
  applicationId: string
  round: number
  opinion: string
  marks: { path: string; reason: string }[]
}

/** 退回, with an opinion and marks on single fields (F1). The seats stay held until corrections close. */
export async function returnApplication(
  { opinion, marks, ...seen }: ReturnInput,
  caller: SignedInCaller,
): Promise<{ status: ApplicationStatus }> {
  const at = new Date()
  const application = await requireCurrentRound(seen, caller)
  const exam = await loadExam(application.examId)
  return decide(application, 'return', caller, {
    at,
    reason: opinion,
    changes: {
      opinion: { text: opinion, marks, at, by: staffActor(caller).name },
      returnedSnapshot: snapshotOf(application),
      dueAt: exam.correctionClosesAt,
    },
  })
}
