import { database } from '../../_shared/cloud'
import { isDuplicateKey } from '../../_shared/duplicate-key'
import type { CancellationReceiptRecord } from './receipt-record'

const receipts = () => database().collection('cancellation_receipts')

/** Adds a receipt; one with the same number is the same receipt. */
export async function addReceiptOnce(record: CancellationReceiptRecord): Promise<void> {
  try {
    await receipts().add(record)
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
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
