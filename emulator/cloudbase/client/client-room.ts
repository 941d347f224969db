import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Faults } from '../control/faults'
import { twice } from '../control/twice'
import type { HttpRoom } from '../server/http-room'
import { readBody } from '../server/read-body'
import { repeatRequest } from '../server/repeat-request'
import { newRequestId } from '../server/request-id'
import { sendJson } from '../server/send-json'
import { ServiceError } from '../service-error'
import { callFunction } from './call-function'
import { clientError } from './client-error'
import type { ClientParts } from './client-parts'
import { deleteFiles } from './delete-files'
import { queryDatabase } from './query-database'
import { temporaryUrls } from './temporary-urls'
import { uploadFile } from './upload-file'

export interface ClientRequest {
  req: IncomingMessage
  /** The WeChat user, told by the platform and by nobody else. */
  openid: string
  /** The phone's address: the header `x-wx-client-ip` of a container that stands before us, else the connection's. */
  clientIp: string
  requestId: string
}

type ClientRoute = (parts: ClientParts, request: ClientRequest) => Promise<Record<string, unknown>>

const routes: Record<string, ClientRoute> = {
  function: callFunction,
  upload: uploadFile,
  'temp-urls': temporaryUrls,
  'delete-files': deleteFiles,
  database: queryDatabase,
}

/**
 * `/client/*`: what `wx.cloud.*` of a mini-program reaches. The header `x-wx-openid` is the platform's word; bodies
 * cannot change it. Replies are `{ requestId, ... }` or `{ requestId, error: { code, message, errCode } }`.
 */
export function clientRoom(parts: ClientParts, faults: Faults): HttpRoom {
  return {
    prefix: '/client',
    async handle(req, res, url) {
      const requestId = newRequestId()
      try {
        const name = url.pathname.slice('/client/'.length)
        const route = Object.hasOwn(routes, name) ? routes[name] : undefined
        if (!route || req.method !== 'POST') throw new ServiceError('INVALID_PARAM', `No client API ${name}.`)
        const request = { req, requestId, openid: openidOf(req), clientIp: clientIpOf(req) }
        await answer(res, faults, name, request, (given) => route(parts, given))
      } catch (error) {
        sendJson(res, 200, { requestId, error: clientError(error) })
      }
    },
  }
}

async function answer(
  res: ServerResponse,
  faults: Faults,
  name: string,
  request: ClientRequest,
  run: (request: ClientRequest) => Promise<Record<string, unknown>>,
): Promise<void> {
  const fault = await faults.before(`client.${name}`)
  if (fault === 'drop') return void res.destroy()
  const reply = fault === 'duplicate' ? await runTwice(request, run) : await run(request)
  if (fault === 'lost-reply') return void res.destroy()
  sendJson(res, 200, { requestId: request.requestId, ...reply })
}

async function runTwice<T>(request: ClientRequest, run: (request: ClientRequest) => Promise<T>): Promise<T> {
  const body = await readBody(request.req)
  return twice(() => run({ ...request, req: repeatRequest(request.req, body) }))
}

function openidOf(req: IncomingMessage): string {
  const openid = req.headers['x-wx-openid']
  if (typeof openid === 'string' && openid) return openid
  throw new ServiceError('INVALID_REQUEST_SOURCE', 'A client request needs the header x-wx-openid.')
}

function clientIpOf(req: IncomingMessage): string {
  const told = req.headers['x-wx-client-ip']
  return (typeof told === 'string' && told) || (req.socket.remoteAddress ?? '127.0.0.1')
}
