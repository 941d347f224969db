import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { prepay } from '../prepay'
import type { CloudPayCall } from './call-cloud-pay'
import { md5Signature } from './md5-signature'

const schema = z.object({
  body: z.string().min(1).max(128),
  out_trade_no: z.string().regex(/^[0-9A-Za-z_\-|*@]{1,32}$/, '必须是 1 到 32 位的数字、大小写字母或 _-|*@'),
  spbill_create_ip: z.string().min(1),
  total_fee: z.number().int().positive(),
  /** The environment and the function that WeChat calls once the order is paid. */
  env_id: z.string().min(1),
  function_name: z.string().min(1),
  trade_type: z.literal('JSAPI').default('JSAPI'),
  openid: z.string().optional(),
  sub_openid: z.string().optional(),
  attach: z.string().max(127).optional(),
  time_expire: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
})

/** Opens an order and answers the arguments of `wx.requestPayment`. The payer is the caller unless named. */
export function unifiedOrder({ context, merchant, request, caller }: CloudPayCall): Record<string, unknown> {
  const order = schema.parse(request)
  const openid = order.sub_openid ?? order.openid ?? caller.openid
  const { prepay_id } = prepay(context, merchant, {
    appid: caller.appId,
    mchid: merchant.mchid,
    description: order.body,
    out_trade_no: order.out_trade_no,
    notify_url: '',
    amount: { total: order.total_fee, currency: 'CNY' },
    payer: { openid: z.string({ error: '缺少 openid' }).parse(openid) },
    cloud_function: order.function_name,
    ...(order.attach === undefined ? {} : { attach: order.attach }),
    ...(order.time_expire === undefined ? {} : { time_expire: isoOf(order.time_expire) }),
  })
  const fields = {
    appId: caller.appId,
    timeStamp: String(Math.floor(context.clock.now() / 1000)),
    nonceStr: randomBytes(8).toString('hex'),
    package: `prepay_id=${prepay_id}`,
    signType: 'MD5',
  }
  const payment = { ...fields, paySign: md5Signature(merchant, fields) }
  return { trade_type: 'JSAPI', prepay_id, payment }
}

/** `20260514172000` in Beijing. */
const isoOf = (digits: string): string =>
  digits.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6+08:00')
