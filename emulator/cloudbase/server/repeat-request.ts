import { ServerResponse, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { PassThrough, Readable } from 'node:stream'

/** The same request with its body to be read once more. */
export function repeatRequest(req: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, headers, socket } = req
  return Object.assign(Readable.from([body]), { method, url, headers, socket }) as unknown as IncomingMessage
}

/** A response that goes nowhere. */
export function unheardResponse(req: IncomingMessage): ServerResponse {
  const response = new ServerResponse(req)
  response.assignSocket(new PassThrough().resume() as unknown as Socket)
  return response
}
