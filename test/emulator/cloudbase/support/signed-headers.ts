import { embeddedCredentials, type Credentials } from '../../../../emulator/cloudbase/credentials'
import { tc3Signature } from '../../../../emulator/cloudbase/server/tc3-signature'

export interface Signing {
  credentials?: Credentials
  /** Seconds since the epoch. */
  timestamp?: number
}

/** The headers of a request to `/admin` whose fields are signed as the SDKs sign theirs. */
export function signedHeaders(
  url: string,
  params: Record<string, unknown>,
  { credentials = embeddedCredentials, timestamp = Math.floor(Date.now() / 1000) }: Signing = {},
): Record<string, string> {
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const names = Object.keys(params).map((name) => name.toLowerCase())
  const { host, pathname } = new URL(url)
  const header = { ...{ day, service: 'tcb', params: names }, headers: ['host'], signature: '' }
  const request = { headers: { host }, url: pathname, params }
  const { secretId, secretKey } = credentials
  const signature = tc3Signature(request, { ...header, secretId }, secretKey, timestamp)
  return {
    'x-timestamp': String(timestamp),
    authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${day}/tcb/tc3_request, SignedParams=${names.join(';')}, SignedHeaders=host, Signature=${signature}`,
  }
}

/** A signed action of the wire protocol, without an SDK. */
export async function postAction<T>(
  cloud: { url: string },
  body: Record<string, unknown>,
  signing?: Signing,
): Promise<T & { code?: string; message?: string }> {
  const url = `${cloud.url}/admin`
  const headers = signedHeaders(url, body, signing)
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await reply.json()) as T & { code?: string; message?: string }
}
