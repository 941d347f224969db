import type { ServerResponse } from 'node:http'
import { errorReply } from '../server/error-reply'
import type { HttpRoom } from '../server/http-room'
import { readBody } from '../server/read-body'
import { repeatRequest, unheardResponse } from '../server/repeat-request'
import { sendJson } from '../server/send-json'
import type { Faults } from './faults'

/**
 * A room whose requests meet the faults that are asked for by method and path, e.g. `PUT /storage` or
 * `POST /wechatpay/v3/refund`. An `error` is answered with the fault's HTTP status.
 */
export const withFaults = (room: HttpRoom, faults: Faults): HttpRoom => ({
  prefix: room.prefix,
  async handle(req, res, url) {
    const path = `${req.method} ${url.pathname}`
    const fault = faults.waitingFor(path)
    if (!fault) return room.handle(req, res, url)
    try {
      const outcome = await faults.before(path)
      if (outcome === 'drop') return void res.destroy()
      if (outcome === 'lost-reply') silence(res)
      if (outcome === 'duplicate') {
        const body = await readBody(req)
        await room.handle(repeatRequest(req, body), unheardResponse(req), url)
        return await room.handle(repeatRequest(req, body), res, url)
      }
    } catch (error) {
      return sendJson(res, fault.status, errorReply(error))
    }
    return room.handle(req, res, url)
  },
})

/** What is answered goes nowhere; at its end the connection breaks. */
function silence(res: ServerResponse): void {
  res.writeHead = () => res
  res.write = () => true
  res.end = () => res.destroy()
}
