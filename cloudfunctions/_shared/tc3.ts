import { createHash, createHmac } from 'node:crypto'

export interface Tc3Request {
  host: string
  service: string
  action: string
  version: string
  region: string
  secretId: string
  secretKey: string
  body: string
  at: Date
}

const CONTENT_TYPE = 'application/json; charset=utf-8'
const SIGNED_HEADERS = 'content-type;host;x-tc-action'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** The headers of a Tencent Cloud API 3.0 request, signed with TC3-HMAC-SHA256. The signed path is always `/`. */
export function signTc3(request: Tc3Request): Record<string, string> {
  const { host, service, action, version, region, secretId, secretKey, body, at } = request
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const date = at.toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const canonicalHeaders = `content-type:${CONTENT_TYPE}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`
  const canonical = ['POST', '/', '', canonicalHeaders, SIGNED_HEADERS, sha256(body)].join('\n')
  const text = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = hmac(key, text).toString('hex')
  return {
    Authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`,
    'Content-Type': CONTENT_TYPE,
    'X-TC-Action': action,
    'X-TC-Timestamp': timestamp,
    'X-TC-Version': version,
    'X-TC-Region': region,
  }
}
