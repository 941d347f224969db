import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedNotice {
  headers: IncomingHttpHeaders
  /** The body exactly as it came. */
  body: string
}

/** A merchant's notify_url: keeps what comes and answers what the test says. */
export interface Receiver {
  url: string
  notices: ReceivedNotice[]
  answerWith(status: number): void
  stop(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  const notices: ReceivedNotice[] = []
  let status = 200
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      notices.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(status).end(status < 300 ? '' : '{"code":"FAIL","message":"失败"}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`,
    notices,
    answerWith: (next) => void (status = next),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
