import type { HttpRoom } from '../server/http-room'
import { errorReply } from '../server/error-reply'
import { readJson } from '../server/read-body'
import { sendJson } from '../server/send-json'
import { controlRoutes, type ControlParts } from './control-routes'

/**
 * `/_emulator/*`: what tests and the panel use to look inside and to move the emulator. Answers JSON; a refusal is
 * HTTP 400 with `{ error: { code, message } }`.
 */
export function controlRoom(parts: ControlParts): HttpRoom {
  return {
    prefix: '/_emulator',
    async handle(req, res, url) {
      const name = `${req.method} ${url.pathname.slice('/_emulator'.length)}`
      const route = Object.hasOwn(controlRoutes, name) ? controlRoutes[name] : undefined
      if (!route) return sendJson(res, 404, { error: { code: 'NOT_FOUND', message: `No control ${name}.` } })
      try {
        const body = req.method === 'POST' ? await readJson(req) : Object.fromEntries(url.searchParams)
        sendJson(res, 200, await route(parts, body))
      } catch (error) {
        sendJson(res, 400, { error: errorReply(error) })
      }
    },
  }
}
