import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { ZodError } from 'zod'
import type { PayContext, PayMerchant } from '../pay-context'
import { PayError, paramError } from '../pay-error'
import { closeOrder } from './close-order'
import { downloadBill } from './download-bill'
import { queryOrder } from './query-order'
import { queryRefund } from './query-refund'
import { refund } from './refund'
import { unifiedOrder } from './unified-order'

export interface CloudPayCaller {
  openid: string | null
  appId: string
}

/** One call of `cloud.cloudPay`: parameters in snake_case, amounts in fen. */
export interface CloudPayCall {
  context: PayContext
  merchant: PayMerchant
  request: Record<string, unknown>
  caller: CloudPayCaller
}

/** The service provider that Tencent is to every merchant of cloudPay. */
const PROVIDER = { appid: 'wx8397f8696b538317', mch_id: '1800008281' }

type CloudPayApi = (call: CloudPayCall) => Record<string, unknown>

const APIS: Record<string, CloudPayApi> = { unifiedOrder, queryOrder, closeOrder, refund, queryRefund }

/** The older interfaces' words for the refusals of the books. */
const OLD_CODES: Record<string, string> = {
  ORDER_NOT_EXIST: 'ORDERNOTEXIST',
  ORDER_CLOSED: 'ORDERCLOSED',
  NOT_ENOUGH: 'NOTENOUGH',
  RESOURCE_NOT_EXISTS: 'REFUNDNOTEXIST',
}

/**
 * Answers `cloud.cloudPay.<apiName>` on the same books as the V3 interface. `return_code` says whether the call was
 * understood, `result_code` whether it was granted; a refusal is no error of the SDK.
 */
export function callCloudPay(
  context: PayContext,
  apiName: string,
  request: Record<string, unknown>,
  caller: CloudPayCaller,
): Record<string, unknown> {
  const api = Object.hasOwn(APIS, apiName) ? APIS[apiName] : undefined
  const merchant = context.merchants.find(({ mchid }) => mchid === request['sub_mch_id'])
  if (!api && apiName !== 'downloadBill') return { errcode: -604100, errmsg: `cloudPay.${apiName} not found` }
  if (!merchant) return { return_code: 'FAIL', return_msg: 'sub_mch_id与云环境未绑定' }
  try {
    const call = { context, merchant, request, caller }
    if (!api) return bill(downloadBill(call), request['tar_type'] === 'GZIP')
    const result = api(call)
    return { ...envelope(merchant, caller), result_code: 'SUCCESS', ...result }
  } catch (error) {
    const refusal = refusalOf(error)
    if (apiName === 'downloadBill') return { return_code: 'FAIL', return_msg: refusal.message }
    return {
      ...envelope(merchant, caller),
      result_code: 'FAIL',
      err_code: OLD_CODES[refusal.code] ?? refusal.code,
      err_code_des: refusal.message,
    }
  }
}

const envelope = (merchant: PayMerchant, caller: CloudPayCaller) => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  ...PROVIDER,
  sub_appid: caller.appId,
  sub_mch_id: merchant.mchid,
  nonce_str: randomBytes(8).toString('hex'),
})

function refusalOf(error: unknown): PayError {
  if (error instanceof PayError) return error
  if (!(error instanceof ZodError)) throw error
  const [issue] = error.issues
  return paramError(`参数错误：${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
}

/** The file itself is the reply: gzip or text. */
function bill(text: string, gzip: boolean): Record<string, unknown> {
  return {
    contentType: gzip ? 'application/gzip' : 'text/plain',
    buffer: gzip ? gzipSync(text) : Buffer.from(text),
  }
}
