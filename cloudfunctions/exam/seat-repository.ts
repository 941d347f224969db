import { database } from '../_shared/cloud'
import type { SeatChoice, SeatQuotaRecord } from './exam-record'

/** How many seats are left, without who holds them. */
export type SeatCount = Omit<SeatQuotaRecord, 'holders'>

const quotas = () => database().collection('seat_quotas')

export const quotaId = ({ examId, siteId }: SeatChoice, subjectId: string): string =>
  `${examId}:${siteId}:${subjectId}`

/** Takes one seat if one is left and this application holds none; true when it now took one. A single conditional write. */
export async function takeSeat(id: string, applicationId: string): Promise<boolean> {
  const { command } = database()
  const { updated } = await quotas()
    .where({ _id: id, remaining: command.gte(1), holders: command.nin([applicationId]) })
    .update({ remaining: command.inc(-1), holders: command.push([applicationId]) })
  return updated === 1
}

/** Gives the seat back if this application holds one; true when it did. */
export async function freeSeat(id: string, applicationId: string): Promise<boolean> {
  const { command } = database()
  const { updated } = await quotas()
    .where({ _id: id, holders: applicationId })
    .update({ remaining: command.inc(1), holders: command.pull(applicationId) })
  return updated === 1
}

export async function isHolder(id: string, applicationId: string): Promise<boolean> {
  const { total } = await quotas().where({ _id: id, holders: applicationId }).count()
  return total === 1
}

/** The counts of some exams, in one read a thousand quotas. Holders stay in the database. */
export async function findSeatCounts(examIds: readonly string[]): Promise<SeatCount[]> {
  const { data } = await quotas()
    .where({ examId: database().command.in([...examIds]) })
    .field({ examId: true, siteId: true, subjectId: true, capacity: true, remaining: true })
    .limit(1000)
    .get()
  return data as SeatCount[]
}

/** One page of quotas that somebody holds a seat of, by id. */
export async function findHeldQuotas(afterId: string, limit: number): Promise<SeatQuotaRecord[]> {
  const { command } = database()
  const { data } = await quotas()
    .where({ _id: command.gt(afterId), holders: command.neq([]) })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as SeatQuotaRecord[]
}
