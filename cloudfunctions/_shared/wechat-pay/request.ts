import { randomBytes, sign } from 'node:crypto'
import { PayRefusedError, PayUnavailableError } from './errors'
import { payMerchantKey, paySettings } from './pay-settings'
import { isSignedByWechatPay, signedHeaders } from './verify-signature'

const TIMEOUT_MS = 3_000
const ATTEMPTS = 3

/**
 * Calls WeChat Pay V3: signs the request, verifies the answer's signature before believing a word of it, and repeats
 * what failed on the way or with 5xx (every call of ours may be repeated). `PayRefusedError` is WeChat's no;
 * `PayUnavailableError` means that nothing is known.
 */
export async function payRequest(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
  const text = body === undefined ? '' : JSON.stringify(body)
  let failure: unknown
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await send(method, path, text).catch((error: unknown) => {
      failure = error
      return null
    })
    if (!answer) continue
    if (answer.status < 500) return readAnswer(answer)
    failure = new Error(`WeChat Pay answered ${answer.status}`)
  }
  throw new PayUnavailableError(failure)
}

interface Answer {
  status: number
  text: string
  isSigned: boolean
}

async function send(method: string, path: string, text: string): Promise<Answer> {
  const { baseUrl } = paySettings()
  const response = await fetch(baseUrl + path, {
    method,
    headers: {
      accept: 'application/json',
      'user-agent': 'xiehuitong',
      authorization: authorization(method, new URL(baseUrl + path), text),
      ...(text ? { 'content-type': 'application/json' } : {}),
    },
    ...(text ? { body: text } : {}),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const answer = await response.text()
  const isSigned = isSignedByWechatPay(answer, signedHeaders(response.headers), new Date())
  return { status: response.status, text: answer, isSigned }
}

function readAnswer({ status, text, isSigned }: Answer): unknown {
  if (!isSigned) throw new PayUnavailableError(new Error(`the answer ${status} is not signed by WeChat`))
  const parsed: unknown = text ? JSON.parse(text) : {}
  if (status < 300) return parsed
  const { code = 'UNKNOWN', message = '' } = parsed as { code?: string; message?: string }
  throw new PayRefusedError(status, code, message)
}

function authorization(method: string, url: URL, body: string): string {
  const { mchid, merchantSerial } = paySettings()
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = randomBytes(16).toString('hex')
  const message = `${method}\n${url.pathname}${url.search}\n${timestamp}\n${nonce}\n${body}\n`
  const signature = sign('RSA-SHA256', Buffer.from(message), payMerchantKey()).toString('base64')
  return (
    `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="${nonce}",` +
    `signature="${signature}",timestamp="${timestamp}",serial_no="${merchantSerial}"`
  )
}
