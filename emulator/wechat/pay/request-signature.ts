import { verify } from 'node:crypto'
import type { HttpCall } from '../server/http-room'
import type { PayContext, PayMerchant } from './pay-context'
import { PayError, paramError, signError } from './pay-error'

const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
const MAX_SKEW_SECONDS = 300

/**
 * The merchant that signed a call. The signature is over `METHOD\npath and query\ntimestamp\nnonce\nbody\n`; the
 * path may be given with or without the prefix under which this service is mounted, because the real one has none.
 * Throws `SIGN_ERROR` (401) as the real service does, and `PARAM_ERROR` when headers are missing.
 */
export function signedBy(context: PayContext, call: HttpCall, prefix: string): PayMerchant {
  if (!call.headers.accept || !call.headers['user-agent']) {
    throw paramError('Http头缺少Accept或User-Agent')
  }
  const fields = parseAuthorization(call.headers.authorization)
  const merchant = context.merchants.find(({ mchid }) => mchid === fields.mchid)
  if (!merchant) throw new PayError(400, 'MCH_NOT_EXISTS', '商户号不存在')
  if (fields.serial_no !== merchant.serial)
    throw signError('商户证书序列号有误。请使用签名私钥匹配的证书序列号')
  const skew = Math.abs(context.clock.now() / 1000 - Number(fields.timestamp))
  if (!(skew <= MAX_SKEW_SECONDS)) {
    throw signError('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟')
  }
  const received = `${call.url.pathname}${call.url.search}`
  const genuine = [received, received.slice(prefix.length)].some((path) =>
    verify(
      'RSA-SHA256',
      Buffer.from(
        `${call.method}\n${path}\n${fields.timestamp}\n${fields.nonce_str}\n${call.body.toString('utf8')}\n`,
      ),
      merchant.publicKey,
      Buffer.from(fields.signature, 'base64'),
    ),
  )
  if (!genuine) throw signError('签名错误，请检查后再试')
  return merchant
}

type AuthorizationFields = Record<'mchid' | 'nonce_str' | 'signature' | 'timestamp' | 'serial_no', string>

function parseAuthorization(header: string | undefined): AuthorizationFields {
  if (!header?.startsWith(`${SCHEME} `)) throw signError('Http头Authorization认证类型不正确')
  const fields = new Map(
    [...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
  const read = (name: keyof AuthorizationFields): string => {
    const value = fields.get(name)
    if (!value) throw signError(`Http头Authorization值格式错误，缺少${name}`)
    return value
  }
  return {
    mchid: read('mchid'),
    nonce_str: read('nonce_str'),
    signature: read('signature'),
    timestamp: read('timestamp'),
    serial_no: read('serial_no'),
  }
}
