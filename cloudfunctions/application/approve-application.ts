import type { SignedInCaller } from '../_shared/caller'
import { loadExam } from '../exam/load-exam'
import { decide } from './decide'
import { payableChanges } from './payable-changes'
import { requireCurrentRound } from './require-current-round'
import type { ApplicationStatus } from './status'

/** 通过: locks the application for good (F3) and starts the payment window (G1). */
export async function approveApplication(
  input: { applicationId: string; round: number },
  caller: SignedInCaller,
): Promise<{ status: ApplicationStatus }> {
  const at = new Date()
  const application = await requireCurrentRound(input, caller)
  const exam = await loadExam(application.examId)
  return decide(application, 'approve', caller, {
    at,
    changes: { ...payableChanges(application, exam, at), opinion: null },
  })
}
