import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { literal } from '../_shared/transition'
import type { AttemptRecord } from './order-record'

export const ATTEMPTS = 'payment_attempts'
const attempts = () => database().collection(ATTEMPTS)

/** Adds an attempt unless that number exists; answers the one that does. */
export async function addAttemptOnce(record: AttemptRecord): Promise<AttemptRecord> {
  try {
    await attempts().add(record)
    return record
  } catch (error) {
    const existing = isDuplicateKey(error) && (await findAttempt(record._id))
    if (!existing) throw error
    return existing
  }
}

export async function findAttempt(outTradeNo: string): Promise<AttemptRecord | null> {
  const { data } = await attempts().where({ _id: outTradeNo }).limit(1).get()
  return (data[0] as AttemptRecord | undefined) ?? null
}

export async function findAttempts(orderId: string): Promise<AttemptRecord[]> {
  const { data } = await attempts().where({ orderId }).orderBy('createdAt', 'asc').get()
  return data as AttemptRecord[]
}

/** Up to `limit` attempts that were opened before and are still open: money may have come without a notice (G13). */
export async function findOpenAttempts(openedBefore: Date, limit: number): Promise<AttemptRecord[]> {
  const { command } = database()
  const { data } = await attempts()
    .where({ status: 'created', updatedAt: command.lt(openedBefore) })
    .orderBy('updatedAt', 'asc')
    .limit(limit)
    .get()
  return data as AttemptRecord[]
}

/** Writes bookkeeping fields, never `status`. */
export async function updateAttempt(
  outTradeNo: string,
  changes: Partial<Record<keyof AttemptRecord, unknown>>,
): Promise<void> {
  await attempts().where({ _id: outTradeNo }).update(literal(changes))
}
