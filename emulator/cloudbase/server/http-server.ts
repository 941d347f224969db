import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorReply } from './error-reply'
import { refuseForeignCaller } from './local-only'
import type { Rooms } from './rooms'
import { sendJson } from './send-json'

/** One HTTP server on 127.0.0.1 that hands every request to its room. `port` 0 takes any free one. */
export async function listen(rooms: Rooms, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((req, res) => void answer(rooms, req, res))
  // Uploads and slow functions may take longer than Node's defaults; the functions' own limits apply.
  server.requestTimeout = 0
  // Callers close what they keep open: closing an idle connection in the moment it is used again breaks a request.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Stops taking requests and drops the connections that idle callers keep open. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}

async function answer(rooms: Rooms, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    refuseForeignCaller(req)
    const url = new URL(req.url ?? '/', `http://${req.headers.host}`)
    const room = rooms.find(url.pathname)
    if (room) return await room.handle(req, res, url)
    sendJson(res, 404, { code: 'NOT_FOUND', message: `Nothing answers ${url.pathname} here.` })
  } catch (error) {
    if (res.headersSent) return void res.destroy()
    sendJson(res, 400, errorReply(error))
  }
}
