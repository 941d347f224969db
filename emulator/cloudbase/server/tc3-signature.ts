import { createHash, createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A request as it was signed. */
export interface SignedRequest {
  headers: IncomingHttpHeaders
  /** Path and query. */
  url: string
  /** The fields of the JSON body or of the form, binary ones as bytes. */
  params: Record<string, unknown>
}

/** What `Authorization` says of a TC3 signature. */
export interface Tc3Header {
  secretId: string
  day: string
  service: string
  params: string[]
  headers: string[]
  signature: string
}

const pattern =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/(\w+)\/tc3_request, SignedParams=([^,]*), SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/

/** Reads the header as the SDKs of CloudBase write it: their form of TC3 names the parameters that are signed. */
export function readTc3Header(header: string): Tc3Header | undefined {
  const match = pattern.exec(header)
  if (!match) return undefined
  const [, secretId = '', day = '', service = '', params = '', headers = '', signature = ''] = match
  return { secretId, day, service, params: params.split(';'), headers: headers.split(';'), signature }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The signature that a request must carry; `timestamp` in seconds, as its header `x-timestamp` has it. */
export function tc3Signature(
  { headers, url, params }: SignedRequest,
  header: Tc3Header,
  secretKey: string,
  timestamp: number,
): string {
  const [path = '', query = ''] = url.split('?')
  const canonical = [
    'post',
    `//${headers.host}${path}`,
    query,
    ...header.headers.map((name) => `${name}:${headerText(headers[name])}`),
    '',
    header.headers.join(';'),
    hashOf(params, header.params),
  ].join('\n')
  const scope = `${header.day}/${header.service}/tc3_request`
  const key = hmac(hmac(hmac(`TC3${secretKey}`, header.day), header.service), 'tc3_request')
  return hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`).toString('hex')
}

/** Of a form's type only the kind is signed: the boundary is chosen later. */
function headerText(value: string | string[] | undefined): string {
  const text = String(value ?? '')
    .trim()
    .toLowerCase()
  return text.startsWith('multipart/form-data') ? 'multipart/form-data' : text
}

/** Names are signed in lower case, texts without the white space around them, all else as JSON. */
function hashOf(params: Record<string, unknown>, names: string[]): string {
  const values = new Map(Object.entries(params).map(([name, value]) => [name.toLowerCase(), value]))
  const hash = createHash('sha256')
  for (const name of names) {
    const value = values.get(name)
    if (value === undefined) continue
    hash.update(`&${name}=`)
    hash.update(Buffer.isBuffer(value) ? value : textOf(value).trim())
    hash.update('\r\n')
  }
  return hash.digest('hex')
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
