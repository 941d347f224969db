import type { IncomingMessage } from 'node:http'
import { escapePattern } from '../escape-pattern'
import {
  fault,
  type HttpAnswer,
  type HttpCall,
  type HttpHandler,
  type HttpRoom,
  type HttpRoutes,
} from './http-room'

const MAX_BODY_BYTES = 20 * 1024 * 1024

interface CompiledRoute {
  method: string
  pattern: RegExp
  names: string[]
  handler: HttpHandler
}

/** A room from a table of routes. `onError` turns what a handler throws into an answer, or rethrows. */
export function createRoutedRoom(
  prefix: string,
  routes: HttpRoutes,
  onError: (error: unknown, call: HttpCall) => HttpAnswer | Promise<HttpAnswer> = badRequest,
): HttpRoom {
  const table = Object.entries(routes).map(([route, handler]) => compile(prefix, route, handler))
  return {
    prefix,
    async handle(request, response, url) {
      const answer = await route(table, request, url, onError)
      response.writeHead(answer.status, answer.headers).end(answer.body)
    },
  }
}

async function route(
  table: CompiledRoute[],
  request: IncomingMessage,
  url: URL,
  onError: (error: unknown, call: HttpCall) => HttpAnswer | Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const method = request.method ?? 'GET'
  for (const candidate of table) {
    const match = candidate.method === method ? candidate.pattern.exec(url.pathname) : null
    if (!match) continue
    const params = Object.fromEntries(
      candidate.names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]),
    )
    const call: HttpCall = { method, url, params, headers: request.headers, body: await readBody(request) }
    try {
      return await candidate.handler(call)
    } catch (error) {
      return onError(error, call)
    }
  }
  return fault(404, 'NOT_FOUND', `${method} ${url.pathname} is not served here`)
}

function compile(prefix: string, route: string, handler: HttpHandler): CompiledRoute {
  const [method = '', path = ''] = route.split(' ')
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const literal = escapePattern(`${prefix}${path}`)
  return { method, names, handler, pattern: new RegExp(`^${literal.replace(/:\w+/g, '([^/]+)')}/?$`) }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw new Error('The request body is larger than 20 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function badRequest(error: unknown): HttpAnswer {
  if (error instanceof SyntaxError) return fault(400, 'BAD_JSON', error.message)
  throw error
}
