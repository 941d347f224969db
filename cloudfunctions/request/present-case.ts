import type { SignedInCaller } from '../_shared/caller'
import { describeSubject } from './describe-subject'
import type { RequestCase } from './contract'
import { evidenceUrls } from './evidence-urls'
import { isInvolved } from './policy'
import { presentRequest, stepsOf, wantedLines } from './present-request'
import type { RequestRecord } from './request-record'
import { OPEN_STATUSES } from './status'

/** The request as staff see it: what the records hold beside what is asked for, and what this person can do. */
export async function presentCase(request: RequestRecord, caller: SignedInCaller): Promise<RequestCase> {
  const [urls, subject] = await Promise.all([evidenceUrls(request), describeSubject(request)])
  const open = OPEN_STATUSES.includes(request.status)
  return {
    ...presentRequest(request),
    wanted: wantedLines(request, subject.now),
    steps: stepsOf(request, (name) => name),
    requesterName: request.requesterName,
    subject: subject.words,
    evidenceUrls: urls,
    canApprove: open && subject.isThere && !isInvolved(request, caller),
    canReject: open,
    supportedBy: request.supportedBy?.name ?? null,
  }
}
