import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { transition, type Actor } from '../_shared/transition'
import { recordAudit } from '../staff/record-audit'
import { bringAbout } from './bring-about'
import type { RequestRecord } from './request-record'
import { REQUESTS, requireRequest } from './request-repository'
import { requestTransitions, type RequestEvent } from './status'
import { tellRequester } from './tell-requester'

export interface Decision {
  by: Actor & { accountId: string; name: string }
  at: Date
  reason?: string
  changes?: Partial<RequestRecord>
  where?: Record<string, unknown>
}

/**
 * Writes a decision by compare-and-set and audits it; an approval then does what was asked for, and whatever ends the
 * request is told to the requester. `STATE_CONFLICT` when somebody was faster.
 */
export async function decideRequest(
  request: RequestRecord,
  event: RequestEvent,
  { by, at, reason, changes = {}, where = {} }: Decision,
): Promise<RequestRecord> {
  const { to } = requestTransitions[event]
  const ends = to !== 'supported'
  await transition(REQUESTS, request, requestTransitions, event, {
    by,
    at,
    ...(reason ? { reason } : {}),
    changes: {
      ...changes,
      ...(ends ? { openKey: request._id } : {}),
      ...(to === 'approved' ? { effectPending: true } : {}),
    },
    where,
  })
  await recordAudit({
    action: `request.${event}`,
    // The log stays when an account is cancelled: it names staff, and nobody else.
    by: { accountId: by.accountId, name: by.kind === 'staff' ? by.name : '账号本人' },
    target: request._id,
    ...(reason ? { reason } : {}),
    before: { kind: request.kind, subjectId: request.subjectId, status: request.status },
    after: { status: to },
    at,
  })
  const decided = await requireRequest(request._id)
  if (to === 'approved') await bringAbout(decided)
  if (ends && to !== 'withdrawn') await tellRequester(decided)
  return requireRequest(request._id)
}

/** The member of staff or account holder who decides. */
export const decider = (
  kind: 'staff' | 'candidate',
  { account }: SignedInCaller,
): Actor & { accountId: string; name: string } => ({
  kind,
  accountId: account._id,
  name: account.profile?.name ?? account.nickname,
})

export const secondPersonRequired = (): AppError => new AppError('SECOND_PERSON_REQUIRED')
