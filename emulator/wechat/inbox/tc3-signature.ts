import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { HttpCall } from '../server/http-room'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Why a request is refused, as Tencent Cloud's error code; null when its signature is genuine. */
export type Tc3Refusal =
  'AuthFailure.SecretIdNotFound' | 'AuthFailure.SignatureFailure' | 'AuthFailure.SignatureExpire'

/**
 * Verifies `TC3-HMAC-SHA256`. The canonical URI is `/` at the real service; a client that signs the path it was
 * sent to is accepted too, because here the service is mounted under one.
 */
export function refuseTc3(
  call: HttpCall,
  secret: { secretId: string; secretKey: string },
  nowMs: number,
): Tc3Refusal | null {
  const header = call.headers.authorization ?? ''
  const match =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/(\w+)\/tc3_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    )
  if (!match) return 'AuthFailure.SignatureFailure'
  const [, secretId = '', day = '', service = '', signedHeaders = '', signature = ''] = match
  if (secretId !== secret.secretId) return 'AuthFailure.SecretIdNotFound'
  const timestamp = Number(call.headers['x-tc-timestamp'])
  if (!(Math.abs(nowMs / 1000 - timestamp) <= 300)) return 'AuthFailure.SignatureExpire'
  const names = signedHeaders.split(';')
  if (!names.includes('host') || !names.includes('content-type')) return 'AuthFailure.SignatureFailure'
  const canonicalHeaders = names.map(
    (name) =>
      `${name}:${String(call.headers[name] ?? '')
        .trim()
        .toLowerCase()}\n`,
  )
  const key = hmac(hmac(hmac(`TC3${secret.secretKey}`, day), service), 'tc3_request')
  const genuine = ['/', call.url.pathname].some((uri) => {
    const canonical = [
      call.method,
      uri,
      call.url.search.slice(1),
      canonicalHeaders.join(''),
      signedHeaders,
      sha256(call.body),
    ]
    const text = `TC3-HMAC-SHA256\n${timestamp}\n${day}/${service}/tc3_request\n${sha256(canonical.join('\n'))}`
    return timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'))
  })
  return genuine ? null : 'AuthFailure.SignatureFailure'
}
