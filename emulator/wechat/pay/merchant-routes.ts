import type { HttpAnswer, HttpCall, HttpHandler, HttpRoutes } from '../server/http-room'
import { createBills } from './bills/bill-routes'
import { closeOrder } from './close-order'
import { createRefund } from './create-refund'
import type { PayContext, PayMerchant } from './pay-context'
import { paramError } from './pay-error'
import { platformSignature } from './platform-signature'
import { prepay } from './prepay'
import { parseJson, parsePrepayRequest } from './prepay-request'
import { queryOrder } from './query-order'
import { queryRefund } from './query-refund'
import { signedBy } from './request-signature'

type MerchantHandler = (call: HttpCall, merchant: PayMerchant) => Record<string, unknown> | null

/** The V3 interface for merchants: every call is verified, every answer signed over its exact bytes. */
export function merchantRoutes(context: PayContext, prefix: string): HttpRoutes {
  const verified =
    (handler: MerchantHandler): HttpHandler =>
    (call) => {
      const merchant = signedBy(context, call, prefix)
      if (call.method === 'POST' && !call.headers['content-type']?.startsWith('application/json')) {
        throw paramError('Http头Content-Type必须是application/json')
      }
      return signedAnswer(context, handler(call, merchant))
    }
  const bills = createBills(context, prefix)
  const orderAt = '/v3/pay/transactions/out-trade-no/:outTradeNo'
  return {
    'POST /v3/pay/transactions/jsapi': verified((call, merchant) =>
      prepay(context, merchant, parsePrepayRequest(call.body)),
    ),
    [`GET ${orderAt}`]: verified(({ url, params }, merchant) =>
      queryOrder(context, merchant, {
        mchid: url.searchParams.get('mchid'),
        outTradeNo: params['outTradeNo'] ?? '',
      }),
    ),
    'GET /v3/pay/transactions/id/:transactionId': verified(({ url, params }, merchant) =>
      queryOrder(context, merchant, {
        mchid: url.searchParams.get('mchid'),
        transactionId: params['transactionId'] ?? '',
      }),
    ),
    [`POST ${orderAt}/close`]: verified(({ body, params }, merchant) => {
      const { mchid } = parseJson(body) as { mchid?: unknown }
      closeOrder(context, merchant, params['outTradeNo'] ?? '', mchid)
      return null
    }),
    'POST /v3/refund/domestic/refunds': verified((call, merchant) =>
      createRefund(context, merchant, v3Refund(parseJson(call.body))),
    ),
    'GET /v3/refund/domestic/refunds/:outRefundNo': verified(({ params }, merchant) =>
      queryRefund(context, merchant, params['outRefundNo'] ?? ''),
    ),
    'GET /v3/bill/tradebill': verified((call, merchant) => bills.tradeBill(call, merchant)),
    'GET /v3/bill/fundflowbill': verified((call, merchant) => bills.fundFlowBill(call, merchant)),
    'GET /v3/billdownload/file': (call) => bills.download(call, signedBy(context, call, prefix)),
  }
}

/** Functions are called for cloudPay only; over HTTP nobody can name one. */
const v3Refund = (body: unknown): unknown =>
  typeof body === 'object' && body !== null ? { ...body, cloud_function: undefined } : body

/** `null` is 204 without a body; its signature is over the empty text. */
export function signedAnswer(
  context: PayContext,
  body: Record<string, unknown> | null,
  status = 200,
): HttpAnswer {
  const text = body === null ? '' : JSON.stringify(body)
  return {
    status: body === null ? 204 : status,
    headers: {
      ...(body === null ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...platformSignature(context.platformKey(), context.clock.now(), text),
    },
    body: text,
  }
}
