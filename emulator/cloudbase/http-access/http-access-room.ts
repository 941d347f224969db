import type { Functions } from '../functions/functions'
import { functionNotFound, inferred } from '../error-codes'
import { errorReply } from '../server/error-reply'
import type { HttpRoom } from '../server/http-room'
import { readBody } from '../server/read-body'
import { newRequestId } from '../server/request-id'
import { sendJson } from '../server/send-json'
import { ServiceError } from '../service-error'
import { httpEvent } from './http-event'
import { httpReply } from './http-reply'

/** `/http/<function>[/path]`: functions that `database/functions.json` opens to the internet. */
export function httpAccessRoom(functions: Functions): HttpRoom {
  return {
    prefix: '/http',
    async handle(req, res, url) {
      const [, name = '', path = '/'] = /^\/http\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? []
      const requestId = newRequestId()
      res.setHeader('x-request-id', requestId)
      try {
        requireHttp(functions, name)
        const body = await readBody(req, inferred.functionPayloadBytes, inferred.functionPayloadTooLarge)
        const event = httpEvent(req, url, path, body)
        const reply = httpReply(await functions.invoke(name, event, { source: 'wx_http', requestId }))
        res.writeHead(reply.status, reply.headers).end(reply.body)
      } catch (error) {
        const { code, message } = errorReply(error)
        sendJson(res, statuses[code] ?? 500, { code, message, requestId })
      }
    },
  }
}

const statuses: Record<string, number> = {
  [functionNotFound.code]: 404,
  [inferred.functionPayloadTooLarge]: 413,
}

function requireHttp(functions: Functions, name: string): void {
  if (functions.declaration(name).http) return
  throw new ServiceError(functionNotFound.code, `Function ${name} has no HTTP access.`)
}
