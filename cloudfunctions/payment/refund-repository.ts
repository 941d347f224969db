import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { RefundRecord } from './order-record'

export const REFUNDS = 'refunds'
const refunds = () => database().collection(REFUNDS)

/** Adds a refund unless it exists; answers the one that does. */
export async function addRefundOnce(record: RefundRecord): Promise<RefundRecord> {
  try {
    await refunds().add(record)
    return record
  } catch (error) {
    const existing = isDuplicateKey(error) && (await findRefund(record._id))
    if (!existing) throw error
    return existing
  }
}

export async function findRefund(outRefundNo: string): Promise<RefundRecord | null> {
  const { data } = await refunds().where({ _id: outRefundNo }).limit(1).get()
  return (data[0] as RefundRecord | undefined) ?? null
}

export async function findRefundsOfOrder(orderId: string): Promise<RefundRecord[]> {
  const { data } = await refunds().where({ orderId }).get()
  return data as RefundRecord[]
}

/** Up to `limit` refunds that WeChat has not finished, the longest untouched first. */
export async function findUnfinishedRefunds(before: Date, limit: number): Promise<RefundRecord[]> {
  const { command } = database()
  const { data } = await refunds()
    .where({ status: command.in(['created', 'processing']), updatedAt: command.lt(before) })
    .orderBy('updatedAt', 'asc')
    .limit(limit)
    .get()
  return data as RefundRecord[]
}

/** Notes that a refund was looked at, so that the timer comes to the others. */
export async function touchRefund(outRefundNo: string, at: Date): Promise<void> {
  await refunds().where({ _id: outRefundNo }).update({ updatedAt: at })
}
