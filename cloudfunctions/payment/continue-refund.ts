import { queryRefund } from '../_shared/wechat-pay/query-refund'
import { applyRefund } from './apply-refund'
import type { RefundRecord } from './order-record'
import { findUnfinishedRefunds, touchRefund } from './refund-repository'
import { requestRefund } from './request-refund'

const QUIET_MS = 60_000

/** Refunds that WeChat has not finished and that nobody looked at for a minute. */
export const findQuietRefunds = (at: Date, limit: number): Promise<RefundRecord[]> =>
  findUnfinishedRefunds(new Date(at.getTime() - QUIET_MS), limit)

/** Brings one of them on: asks for it when WeChat does not know it yet, else asks how it stands (H2). */
export async function continueRefund(refund: RefundRecord, at: Date): Promise<void> {
  await touchRefund(refund._id, at)
  const news = await queryRefund(refund._id)
  if (news) await applyRefund(news)
  else await requestRefund(refund)
}
