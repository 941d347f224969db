import { database } from '../_shared/cloud'
import type { Cursor } from '../_shared/cursor'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { AppError } from '../_shared/errors'
import type { RequestRecord } from './request-record'
import { OPEN_STATUSES } from './status'

export const REQUESTS = 'service_requests'
const MINE = 50

const requests = () => database().collection(REQUESTS)

/** `REQUEST_EXISTS` while this WeChat has an open request of the same kind (unique index). */
export async function addRequest(record: RequestRecord): Promise<void> {
  try {
    await requests().add(record)
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('REQUEST_EXISTS')
    throw error
  }
}

/** The request, or `NOT_FOUND`. */
export async function requireRequest(requestId: string): Promise<RequestRecord> {
  const { data } = await requests().doc(requestId).get()
  const request = data[0] as RequestRecord | undefined
  if (!request) throw new AppError('NOT_FOUND')
  return request
}

export async function findRequestsOf(openid: string, limit = MINE): Promise<RequestRecord[]> {
  const { data } = await requests().where({ openid }).orderBy('submittedAt', 'desc').limit(limit).get()
  return data as RequestRecord[]
}

/** Everything that an account has asked for, and what its WeChat asked for while it had no account; newest first. */
export async function pageRequestsOfAccount(
  { accountId, openid }: { accountId: string; openid: string },
  after: Cursor | null,
  limit: number,
): Promise<RequestRecord[]> {
  const { command: _ } = database()
  const mine = _.or([{ accountId }, { openid, accountId: null }])
  const beyond =
    after && _.or([{ submittedAt: _.lt(after.at) }, { submittedAt: after.at, _id: _.lt(after.id) }])
  const { data } = await requests()
    .where(beyond ? _.and([mine, beyond]) : mine)
    .orderBy('submittedAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return data as RequestRecord[]
}

/** Up to a hundred requests that others and the owner made about an account. */
export async function findRequestsAbout(accountId: string): Promise<RequestRecord[]> {
  const { data } = await requests().where({ subjectId: accountId }).limit(100).get()
  return data as RequestRecord[]
}

export async function removeRequests(requestIds: readonly string[]): Promise<void> {
  await requests()
    .where({ _id: database().command.in([...requestIds]) })
    .remove()
}

const open = () => database().command.in([...OPEN_STATUSES])

export async function findOpenTransfersOf(accountId: string): Promise<RequestRecord[]> {
  const { data } = await requests()
    .where({ subjectId: accountId, kind: 'account_transfer', status: open() })
    .limit(MINE)
    .get()
  return data as RequestRecord[]
}

/** Open requests after a cursor, the earliest due first. */
export async function pageOpenRequests(after: Cursor | null, limit: number): Promise<RequestRecord[]> {
  const _ = database().command
  const where = after
    ? _.or([
        { status: open(), dueAt: _.gt(after.at) },
        { status: open(), dueAt: after.at, _id: _.gt(after.id) },
      ])
    : { status: open() }
  const { data } = await requests()
    .where(where)
    .orderBy('dueAt', 'asc')
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as RequestRecord[]
}

export async function countOpenRequests(): Promise<number> {
  const { total } = await requests().where({ status: open() }).count()
  return Number(total ?? 0)
}

/** Approved requests whose effect is still to be brought about. */
export async function findPendingEffects(before: Date, limit: number): Promise<RequestRecord[]> {
  const { data } = await requests()
    .where({ effectPending: true, updatedAt: database().command.lt(before) })
    .orderBy('updatedAt', 'asc')
    .limit(limit)
    .get()
  return data as RequestRecord[]
}

export async function markEffectDone(requestId: string): Promise<void> {
  await requests().where({ _id: requestId, effectPending: true }).update({ effectPending: false })
}

export async function markRedeemed(requestId: string, at: Date): Promise<void> {
  await requests().where({ _id: requestId, status: 'approved', redeemedAt: null }).update({ redeemedAt: at })
}
