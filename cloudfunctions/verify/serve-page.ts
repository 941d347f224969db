import type { HttpAnswer, HttpEvent } from '../_shared/http'
import { logCall, logFailure } from '../_shared/log'
import type { FunctionContext } from '../_shared/platform'
import { findByToken } from './find-by-token'
import { failurePage, foundPage, unknownPage } from './verification-page'

/** `GET /c/<token>`: whether a document holds, for anybody who scans its code. */
export async function servePage(event: HttpEvent, context?: FunctionContext): Promise<HttpAnswer> {
  const startedAt = Date.now()
  const answer = await answerPage(event)
  logCall({
    requestId: context?.request_id ?? 'local',
    route: 'page',
    ms: Date.now() - startedAt,
    code: String(answer.statusCode),
  })
  return answer
}

async function answerPage({ httpMethod, path = '/' }: HttpEvent): Promise<HttpAnswer> {
  if (httpMethod !== 'GET') return html(405, unknownPage())
  try {
    const token = /^\/c\/([\w-]+)$/.exec(path)?.[1] ?? ''
    const found = await findByToken(token)
    return found ? html(200, foundPage(found, new Date())) : html(404, unknownPage())
  } catch (error) {
    logFailure('verify', error)
    return html(500, failurePage())
  }
}

const html = (statusCode: number, body: string): HttpAnswer => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    // What it says may change any minute, and it loads nothing from anywhere.
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  },
  body,
})
