import type { RequestKind } from './contract'
import { requestsOfPerson, type Requester } from './requests-of-person'
import { OPEN_STATUSES } from './status'

export interface UnfinishedRequests {
  /** Still to be decided: they go with the account. */
  open: { requestId: string; kind: RequestKind }[]
  /** Might hand the account to another WeChat at any moment. */
  transfers: { requestId: string }[]
}

/** What an account has asked for, or others about it, that has not come to its end (A7). */
export async function listUnfinishedRequests(person: Requester): Promise<UnfinishedRequests> {
  const all = await requestsOfPerson(person)
  const takesAway = ({ kind, subjectId }: (typeof all)[number]) =>
    kind === 'account_transfer' && subjectId === person.accountId
  const open = all.filter(({ status }) => OPEN_STATUSES.includes(status))
  return {
    open: open.filter((request) => !takesAway(request)).map(({ _id, kind }) => ({ requestId: _id, kind })),
    transfers: all
      .filter((request) => takesAway(request) && (open.includes(request) || request.effectPending))
      .map(({ _id }) => ({ requestId: _id })),
  }
}
