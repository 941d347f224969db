import type { PayContext } from '../pay-context'
import type { NoticeAttempt, NoticeFault, PayNotice } from '../pay-records'
import { platformSignature } from '../platform-signature'
import { callFunction } from './call-function'
import { writeNotice } from './write-notice'

const ANSWER_WITHIN_MS = 5_000
const STALE_BY_MS = 3_600_000

export interface Delivery {
  manual: boolean
  fault: NoticeFault | null
}

/** Posts a notice once and says what came back. It changes no record. */
export async function sendNotice(
  context: PayContext,
  notice: PayNotice,
  delivery: Delivery,
): Promise<NoticeAttempt> {
  const merchant = context.merchants.find(({ mchid }) => mchid === notice.mchid)
  if (!merchant) throw new Error(`Merchant ${notice.mchid} of notice ${notice.noticeId} is not configured`)
  const at = context.clock.now()
  if (notice.functionName) {
    const event =
      delivery.fault === 'amount' ? { ...notice.resource, totalFee: 1, cashFee: 1 } : notice.resource
    return { at, ...delivery, ...(await callFunction(context, notice.functionName, event)) }
  }
  const body = writeNotice(
    notice,
    merchant.apiV3Key,
    delivery.fault === 'amount' ? withWrongAmount(notice.resource) : notice.resource,
  )
  const signedAt = delivery.fault === 'stale' ? at - STALE_BY_MS : at
  const headers = breakSignature(platformSignature(context.platformKey(), signedAt, body), delivery.fault)
  return { at, ...delivery, ...(await post(notice.notifyUrl, headers, body)) }
}

async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number | null; answer: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Mozilla/4.0' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    return { status: response.status, answer: (await response.text()).slice(0, 500) }
  } catch (error) {
    return { status: null, answer: error instanceof Error ? error.message : String(error) }
  }
}

function withWrongAmount(resource: Record<string, unknown>): Record<string, unknown> {
  const amount = resource['amount'] as Record<string, unknown>
  return { ...resource, amount: { ...amount, total: Number(amount['total']) - 1, payer_total: 1 } }
}

function breakSignature(headers: Record<string, string>, fault: NoticeFault | null): Record<string, string> {
  const genuine = headers['Wechatpay-Signature'] ?? ''
  if (fault === 'signature') {
    const first = genuine.startsWith('A') ? 'B' : 'A'
    return { ...headers, 'Wechatpay-Signature': `${first}${genuine.slice(1)}` }
  }
  // WeChat itself sends such probes now and then, to see whether the receiver verifies at all.
  if (fault === 'probe')
    return { ...headers, 'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${genuine.slice(19)}` }
  return headers
}
