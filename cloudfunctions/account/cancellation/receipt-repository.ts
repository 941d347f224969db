import { database } from '../../_shared/cloud'
import type { CancellationReceiptRecord } from './receipt-record'

const receipts = () => database().collection('cancellation_receipts')

export async function addReceipt(record: CancellationReceiptRecord): Promise<void> {
  await receipts().add(record)
}

/** The receipts of cancellations that were made on a WeChat, newest first. */
export async function findReceipts(wechatHash: string): Promise<CancellationReceiptRecord[]> {
  const { data } = await receipts().where({ wechatHash }).orderBy('cancelledAt', 'desc').limit(20).get()
  return data as CancellationReceiptRecord[]
}

export async function findReceipt(receiptNumber: string): Promise<CancellationReceiptRecord | undefined> {
  const { data } = await receipts().doc(receiptNumber).get()
  return data[0] as CancellationReceiptRecord | undefined
}
