import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HttpRoom } from '../../../../emulator/wechat'

export interface ServedRooms {
  url: string
  stop(): Promise<void>
}

/** Rooms on a port of their own, as the emulator mounts them. */
export async function serveRooms(rooms: HttpRoom[]): Promise<ServedRooms> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const room = [...rooms]
      .sort((a, b) => b.prefix.length - a.prefix.length)
      .find(({ prefix }) => `${url.pathname}/`.startsWith(prefix === '/' ? prefix : `${prefix}/`))
    if (!room) return void response.writeHead(404).end()
    room.handle(request, response, url).catch((error: unknown) => {
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
