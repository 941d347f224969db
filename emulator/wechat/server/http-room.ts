import type { IncomingMessage, ServerResponse } from 'node:http'

/** A part of the one local server; the longest prefix wins. The same shape as `emulator/cloudbase` mounts. */
export interface HttpRoom {
  prefix: string
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>
}

export interface HttpCall {
  method: string
  url: URL
  /** What the `:name` parts of the route's path matched, decoded. */
  params: Record<string, string>
  headers: IncomingMessage['headers']
  /** The body exactly as it came: signatures are over bytes. */
  body: Buffer
}

export interface HttpAnswer {
  status: number
  headers?: Record<string, string>
  body?: string | Buffer
}

export type HttpHandler = (call: HttpCall) => HttpAnswer | Promise<HttpAnswer>

/** `'GET /users/:openid'` to handler; paths are below the room's prefix. */
export type HttpRoutes = Record<string, HttpHandler>

export const json = (body: unknown, status = 200): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
})

export const fault = (status: number, code: string, message: string): HttpAnswer =>
  json({ error: { code, message } }, status)

/** The body as a JSON object; an empty one is `{}`. Throws `SyntaxError` for anything else. */
export function jsonBody(call: HttpCall): Record<string, unknown> {
  if (call.body.length === 0) return {}
  const value: unknown = JSON.parse(call.body.toString('utf8'))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('not an object')
  return value as Record<string, unknown>
}
