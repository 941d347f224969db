import { z } from 'zod'
import type { PrepayRequest } from './pay-records'
import { paramError } from './pay-error'

/** Loopback may be plain HTTP, because nothing outside this machine can be notified; all else as WeChat rules. */
const isNotifyUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const loopback = url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)
  return (url.protocol === 'https:' || loopback) && url.search === ''
}

const schema = z.object({
  appid: z.string().min(1, 'appid 不能为空').max(32),
  mchid: z.string().min(1, 'mchid 不能为空').max(32),
  description: z.string().min(1, 'description 不能为空').max(127, 'description 最长 127 个字符'),
  out_trade_no: z
    .string()
    .regex(/^[0-9A-Za-z_\-|*]{6,32}$/, 'out_trade_no 必须是 6 到 32 位的数字、大小写字母或 _-|*'),
  notify_url: z.string().max(255).refine(isNotifyUrl, 'notify_url 必须是不带参数的 HTTPS 地址'),
  amount: z.object({
    total: z.number().int('amount.total 必须是整数，单位为分').positive('amount.total 必须大于 0'),
    currency: z.literal('CNY').optional(),
  }),
  payer: z.object({ openid: z.string().min(1, 'payer.openid 不能为空').max(128) }),
  time_expire: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\+\d{2}:\d{2}|Z)$/, 'time_expire 不是 RFC3339 格式')
    .optional(),
  attach: z.string().max(128, 'attach 最长 128 个字符').optional(),
})

/** Checks an order request by the rules of the JSAPI order interface; `PARAM_ERROR` names the first field at fault. */
export function parsePrepayRequest(body: Buffer): PrepayRequest {
  const parsed = schema.safeParse(parseJson(body))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw paramError(`参数错误：${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
}

export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch (error) {
    throw paramError(`请求体不是合法的 JSON：${error instanceof Error ? error.message : ''}`)
  }
}
