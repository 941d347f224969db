import type { IncomingMessage } from 'node:http'
import { isUtf8 } from 'node:buffer'

/** The event of a function that is reached through HTTP access. */
export interface HttpEvent {
  /** Below the function's own address; at least `/`. */
  path: string
  httpMethod: string
  /** Names in lower case. */
  headers: Record<string, string>
  queryStringParameters: Record<string, string>
  /** The bytes exactly as they came: signatures are over them. */
  body: string
  isBase64Encoded: boolean
}

export function httpEvent(req: IncomingMessage, url: URL, path: string, body: Buffer): HttpEvent {
  const isText = isUtf8(body)
  return {
    path,
    httpMethod: req.method ?? 'GET',
    headers: Object.fromEntries(
      Object.entries(req.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    ),
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}
