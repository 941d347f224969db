import { verify } from 'node:crypto'
import { z } from 'zod'
import { md5Signature } from '../cloud-pay/md5-signature'
import type { PayContext, PayMerchant } from '../pay-context'
import { PayError } from '../pay-error'
import type { PayOrder } from '../pay-records'

/** The arguments of `wx.requestPayment`, and who holds the phone. */
const schema = z.object({
  appId: z.string(),
  openid: z.string(),
  timeStamp: z.string().regex(/^\d{10}$/),
  nonceStr: z.string().min(1).max(32),
  package: z.string().startsWith('prepay_id='),
  signType: z.enum(['RSA', 'MD5']),
  paySign: z.string().min(1),
})

export interface Cashier {
  order: PayOrder
  merchantName: string
}

/**
 * Checks what the mini-program passed to `wx.requestPayment` as WeChat's cashier does, in its words: the signature
 * over `appId\ntimeStamp\nnonceStr\npackage\n`, the two hours of the `prepay_id`, the payer, the state of the order.
 */
export function openCashier(context: PayContext, params: Record<string, unknown>): Cashier {
  const parsed = schema.safeParse(params)
  if (!parsed.success) {
    throw new PayError(
      400,
      'PARAM_ERROR',
      `调用支付JSAPI缺少参数：${parsed.error.issues[0]?.path.join('.') ?? ''}`,
    )
  }
  const { appId, openid, package: prepayPackage } = parsed.data
  const session = context.sessions.get(prepayPackage.slice('prepay_id='.length))
  const order = session && context.orders.get(session.orderKey)
  if (!session || !order) throw new PayError(400, 'INVALID_REQUEST', '支付场景非法：预支付单不存在')
  const merchant = context.merchants.find(({ mchid }) => mchid === order.request.mchid)
  if (!merchant || order.request.appid !== appId || !isGenuine(parsed.data, merchant, order)) {
    throw new PayError(400, 'SIGN_ERROR', '支付验证签名失败')
  }
  if (order.request.payer.openid !== openid) {
    throw new PayError(400, 'INVALID_REQUEST', '下单账号与支付账号不一致，请核实后再支付')
  }
  requirePayable(order, session.expiresAt, context.clock.now())
  return { order, merchantName: merchant.name }
}

/** An order of cloudPay was signed by WeChat with MD5, any other by the merchant with RSA. */
function isGenuine(params: z.output<typeof schema>, merchant: PayMerchant, order: PayOrder): boolean {
  const { appId, timeStamp, nonceStr, package: prepayPackage, signType, paySign } = params
  if (order.request.cloud_function !== undefined) {
    const fields = { appId, timeStamp, nonceStr, package: prepayPackage, signType }
    return signType === 'MD5' && paySign === md5Signature(merchant, fields)
  }
  const signed = Buffer.from(`${appId}\n${timeStamp}\n${nonceStr}\n${prepayPackage}\n`)
  const given = Buffer.from(paySign, 'base64')
  return signType === 'RSA' && verify('RSA-SHA256', signed, merchant.publicKey, given)
}

function requirePayable(order: PayOrder, sessionExpiresAt: number, now: number): void {
  if (order.state === 'CLOSED') throw new PayError(400, 'ORDER_CLOSED', '该订单已关闭，请重新下单')
  if (order.state !== 'NOTPAY') throw new PayError(400, 'ORDERPAID', '该订单已支付')
  if (now >= order.expiresAt) throw new PayError(400, 'ORDER_EXPIRED', '订单已过支付截止时间')
  if (now >= sessionExpiresAt) throw new PayError(400, 'PREPAY_EXPIRED', '预支付单已失效，请重新发起支付')
}
