import type { HttpRoom } from './http-room'
import { errorReply } from './error-reply'
import type { AdminActions } from './admin-actions'
import { readAdminRequest } from './read-admin-request'
import type { RequestSignatures } from './request-signatures'
import { newRequestId } from './request-id'
import { sendJson } from './send-json'
import type { Faults } from '../control/faults'
import { twice } from '../control/twice'

/**
 * `POST /admin`: every request of the SDKs. Always HTTP 200 and never an empty body: the SDKs take anything else
 * for a broken network.
 */
export function adminRoom(actions: AdminActions, faults: Faults, signatures: RequestSignatures): HttpRoom {
  return {
    prefix: '/admin',
    async handle(req, res) {
      const requestId = newRequestId()
      try {
        const request = await readAdminRequest(req, signatures)
        const fault = await faults.before(request.action)
        if (fault === 'drop') return void res.destroy()
        const run = () => actions.run(request)
        const reply = await (fault === 'duplicate' ? twice(run) : run())
        if (fault === 'lost-reply') return void res.destroy()
        if (!Buffer.isBuffer(reply)) return sendJson(res, 200, { ...reply, requestId })
        // Any type but `application/json; charset=utf-8`, by which the SDK tells a refusal from a reply.
        res.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': reply.length })
        res.end(reply)
      } catch (error) {
        sendJson(res, 200, { ...errorReply(error), requestId })
      }
    },
  }
}
