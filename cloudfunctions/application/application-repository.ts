import { database } from '../_shared/cloud'
import type { Cursor } from '../_shared/cursor'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { AppError } from '../_shared/errors'
import { literal } from '../_shared/transition'
import type { ApplicationRecord } from './application-record'
import type { ApplicationStatus } from './status'

export const APPLICATIONS = 'applications'
const applications = () => database().collection(APPLICATIONS)

/** Adds a draft. False when the person already has a live application for the exam (C14). */
export async function addApplication(record: ApplicationRecord): Promise<boolean> {
  try {
    await applications().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Takes back a draft that was made a moment ago. */
export async function removeDraft(applicationId: string): Promise<void> {
  await applications().where({ _id: applicationId, status: 'draft', revision: 0 }).remove()
}

export async function findApplication(applicationId: string): Promise<ApplicationRecord | null> {
  const { data } = await applications().where({ _id: applicationId }).limit(1).get()
  return (data[0] as ApplicationRecord | undefined) ?? null
}

/** Reads an application that must exist. `NOT_FOUND` otherwise. */
export async function requireApplication(applicationId: string): Promise<ApplicationRecord> {
  const application = await findApplication(applicationId)
  if (!application) throw new AppError('NOT_FOUND')
  return application
}

export const findByActiveKey = async (activeKey: string): Promise<ApplicationRecord | null> =>
  ((await applications().where({ activeKey }).limit(1).get()).data[0] as ApplicationRecord | undefined) ??
  null

export const findByOrder = async (orderId: string): Promise<ApplicationRecord | null> =>
  ((await applications().where({ orderId }).limit(1).get()).data[0] as ApplicationRecord | undefined) ?? null

/** Those of an account that are in one of the statuses, newest first. */
export async function findByAccount(
  accountId: string,
  statuses: readonly ApplicationStatus[],
): Promise<ApplicationRecord[]> {
  const { command } = database()
  const { data } = await applications()
    .where({ accountId, status: command.in([...statuses]) })
    .orderBy('createdAt', 'desc')
    .get()
  return data as ApplicationRecord[]
}

/** A page of an account's applications, newest first. */
export async function pageByAccount(
  accountId: string,
  after: Cursor | null,
  limit: number,
): Promise<ApplicationRecord[]> {
  const { command: _ } = database()
  const beyond = after && _.or([{ createdAt: _.lt(after.at) }, { createdAt: after.at, _id: _.lt(after.id) }])
  const { data } = await applications()
    .where(beyond ? _.and([{ accountId }, beyond]) : { accountId })
    .orderBy('createdAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return data as ApplicationRecord[]
}

const inReview = { status: 'in_review' satisfies ApplicationStatus }

/** A page of the review queue, oldest first. */
export async function pageForReview(after: Cursor | null, limit: number): Promise<ApplicationRecord[]> {
  const { command: _ } = database()
  const beyond =
    after && _.or([{ submittedAt: _.gt(after.at) }, { submittedAt: after.at, _id: _.gt(after.id) }])
  const { data } = await applications()
    .where(beyond ? _.and([inReview, beyond]) : inReview)
    .orderBy('submittedAt', 'asc')
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as ApplicationRecord[]
}

export const countForReview = async (): Promise<number> =>
  (await applications().where(inReview).count()).total

const paid = { status: 'paid' satisfies ApplicationStatus }

/** A page of the paid applications of a site, by id. */
export async function pagePaidAtSite(
  examId: string,
  siteId: string,
  afterId: string,
  limit: number,
): Promise<ApplicationRecord[]> {
  const { data } = await applications()
    .where({ examId, siteId, ...paid, _id: database().command.gt(afterId) })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as ApplicationRecord[]
}

export const countPaidOfSite = async (examId: string, siteId: string): Promise<number> =>
  (
    await applications()
      .where({ examId, siteId, ...paid })
      .count()
  ).total

/** A batch of applications whose deadline has passed, the longest overdue first, after the last of the batch before. */
export async function findDue(
  at: Date,
  last: ApplicationRecord | null,
  limit: number,
): Promise<ApplicationRecord[]> {
  const { command: _ } = database()
  const due = { dueAt: _.lte(at) }
  const beyond = last && _.or([{ dueAt: _.gt(last.dueAt) }, { dueAt: last.dueAt, _id: _.gt(last._id) }])
  const { data } = await applications()
    .where(beyond ? _.and([due, beyond]) : due)
    .orderBy('dueAt', 'asc')
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as ApplicationRecord[]
}

/** A batch of applications with an event older than `before` whose consequences are not all done, by id. */
export async function findUnfinished(
  before: Date,
  last: ApplicationRecord | null,
  limit: number,
): Promise<ApplicationRecord[]> {
  const { command: _ } = database()
  const { data } = await applications()
    .where({ 'pendingEvents.at': _.lt(before), _id: _.gt(last?._id ?? '') })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as ApplicationRecord[]
}

const paidFor = (examId: string) => ({ examId, status: 'paid' satisfies ApplicationStatus })

/** Ids of the paid applications for an exam that are greater than `after`, ascending. */
export async function findPaidIds(examId: string, after: string, limit: number): Promise<string[]> {
  const { data } = await applications()
    .where({ ...paidFor(examId), _id: database().command.gt(after) })
    .field({ _id: true })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return (data as Pick<ApplicationRecord, '_id'>[]).map(({ _id }) => _id)
}

export const countPaid = async (examId: string): Promise<number> =>
  (await applications().where(paidFor(examId)).count()).total

export const countWithPhoto = async (examId: string): Promise<number> =>
  (
    await applications()
      .where({ examId, 'photo.fileId': database().command.exists(true) })
      .count()
  ).total

/** Those of some applications that exist, a hundred a read. */
export async function findSeatHolders(applicationIds: readonly string[]): Promise<ApplicationRecord[]> {
  const found: ApplicationRecord[] = []
  for (let start = 0; start < applicationIds.length; start += 100) {
    const { data } = await applications()
      .where({ _id: database().command.in(applicationIds.slice(start, start + 100)) })
      .limit(100)
      .get()
    found.push(...(data as ApplicationRecord[]))
  }
  return found
}

/**
 * Writes fields of an application while the conditions still hold, and counts up `contentVersion`. Answers the new
 * record, or null when the conditions no longer hold; nothing is written then. Never writes `status`.
 */
export async function saveContent(
  applicationId: string,
  where: Record<string, unknown>,
  changes: Partial<Record<keyof ApplicationRecord, unknown>>,
  at: Date,
): Promise<ApplicationRecord | null> {
  const { updated, doc } = (await applications()
    .where({ ...where, _id: applicationId })
    .updateAndReturn({
      ...literal(changes),
      contentVersion: database().command.inc(1),
      updatedAt: at,
    })) as { updated: number; doc: ApplicationRecord | null }
  return updated ? doc : null
}

/** Writes bookkeeping fields that are no content. True when the conditions held. */
export async function updateWhere(
  applicationId: string,
  where: Record<string, unknown>,
  changes: Partial<Record<keyof ApplicationRecord, unknown>>,
): Promise<boolean> {
  const { updated } = await applications()
    .where({ ...where, _id: applicationId })
    .update(literal(changes))
  return updated > 0
}
