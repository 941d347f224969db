import { ID_TYPE_LABELS } from '../_shared/dictionaries'
import type { RequestRecord } from './request-record'
import type { RequestStep, RequestView, WantedLine } from './contract'
import { isRedeemable, redeemableUntil } from './recovery-window'
import { OPEN_STATUSES } from './status'

/** The request as its requester sees it: masked, staff without names. */
export function presentRequest(request: RequestRecord): RequestView {
  const { _id, kind, status, words, contactPhoneMasked, submittedAt, dueAt, history } = request
  return {
    requestId: _id,
    kind,
    status,
    words,
    contactPhoneMasked,
    wanted: wantedLines(request, {}),
    submittedAt: submittedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    reason: history.findLast(({ to }) => to === 'rejected')?.reason ?? null,
    canWithdraw: OPEN_STATUSES.includes(status),
    canRedeem: isRedeemable(request, new Date()),
    redeemableUntil: redeemableUntil(request)?.toISOString() ?? null,
    steps: stepsOf(request, () => '工作人员'),
  }
}

/** What happened, oldest first, beginning with the submission. */
export const stepsOf = (
  { history, submittedAt, requesterName }: RequestRecord,
  staffName: (name: string) => string,
): RequestStep[] => [
  { event: 'submit', by: requesterName, at: submittedAt.toISOString(), reason: null },
  ...history.map(({ event, by, at, reason }) => ({
    event,
    by: by.kind === 'system' ? '系统' : by.kind === 'staff' ? staffName(by.name) : by.name,
    at: at.toISOString(),
    reason: reason ?? null,
  })),
]

/** What is asked for, field by field, beside what the records hold where `now` tells it. */
export function wantedLines(
  { wanted }: RequestRecord,
  now: Partial<Record<WantedLine['field'], string | null>>,
): WantedLine[] {
  const shown: Record<WantedLine['field'], string | null> = {
    name: wanted.name,
    idType: wanted.idType && ID_TYPE_LABELS[wanted.idType],
    idNumber: wanted.idNumberMasked,
    userName: wanted.userName,
    creditCode: wanted.creditCode,
    certificateNumber: wanted.certificateNumber,
    newPhone: wanted.newPhoneMasked,
  }
  return Object.entries(shown).flatMap(([key, value]) => {
    const field = key as WantedLine['field']
    return value === null ? [] : [{ field, now: now[field] ?? null, wanted: value }]
  })
}
