import type { Caller } from '../../_shared/caller'
import { wechatHashOf } from '../../_shared/credentials/credential-record'
import { AppError } from '../../_shared/errors'
import type { CancellationReceipt } from '../cancellation-contract'
import { presentReceipt } from './present-receipt'
import { findReceipt, findReceipts } from './receipt-repository'

/** A receipt by its number, on any WeChat: it holds nothing personal (A7). Rate-limited, `NOT_FOUND`. */
export async function getCancellationReceipt({
  receiptNumber,
}: {
  receiptNumber: string
}): Promise<CancellationReceipt> {
  const receipt = await findReceipt(receiptNumber)
  if (!receipt) throw new AppError('NOT_FOUND')
  return presentReceipt(receipt)
}

/** The receipts of accounts that were cancelled on this WeChat. */
export async function listCancellationReceipts(
  _input: object,
  { openid }: Caller,
): Promise<{ receipts: CancellationReceipt[] }> {
  return { receipts: (await findReceipts(wechatHashOf(openid))).map(presentReceipt) }
}
