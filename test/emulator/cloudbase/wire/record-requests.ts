import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { normalizeRequest, type CapturedRequest } from './normalize-request'

export interface Recorder {
  /** Where the SDKs are sent to. */
  adminUrl: string
  /** What came since the last call. */
  take(): Promise<CapturedRequest[]>
  stop(): void
}

/** Headers that belong to one connection and are not passed on. */
const ofConnection = new Set(['connection', 'transfer-encoding'])

/** Sends a request on as it came: the name of the host stays, because it is signed. */
async function forward(url: string, { method, headers }: IncomingMessage, body: Buffer) {
  const passed = Object.entries(headers).filter(([name]) => !ofConnection.has(name))
  const sent = request(url, {
    method,
    headers: { ...Object.fromEntries(passed), 'content-length': body.length },
  })
  sent.end(body)
  const [reply] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of reply) chunks.push(chunk as Buffer)
  const { statusCode: status = 500 } = reply
  return { status, type: reply.headers['content-type'] ?? '', bytes: Buffer.concat(chunks) }
}

/** Stands between the SDKs and the emulator at `target`, and writes down what goes by. */
export async function recordRequests(target: string): Promise<Recorder> {
  let captured: Promise<CapturedRequest>[] = []
  const server = createServer((req, res) => void pass(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    captured.push(normalizeRequest(req, body))
    const { status, type, bytes } = await forward(`${target}${req.url}`, req, body)
    // Links lead back here, so that uploads and downloads are seen as well.
    const passed = type.startsWith('application/json')
      ? Buffer.from(bytes.toString('utf8').replaceAll(target, own))
      : bytes
    res.writeHead(status, { 'content-type': type, 'content-length': passed.length }).end(passed)
  }

  return {
    adminUrl: `${own}/admin`,
    async take() {
      const taken = await Promise.all(captured)
      captured = []
      return taken
    },
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
