import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
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
const ofConnection = new Set(['connection', 'host', 'transfer-encoding'])

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
    const headers = Object.entries(req.headers).filter(([name]) => !ofConnection.has(name))
    const reply = await fetch(`${target}${req.url}`, {
      method: req.method ?? 'GET',
      headers: Object.fromEntries(headers) as Record<string, string>,
      ...(body.length > 0 ? { body } : {}),
    })
    const type = reply.headers.get('content-type') ?? ''
    const bytes = Buffer.from(await reply.arrayBuffer())
    // Links lead back here, so that uploads and downloads are seen as well.
    const passed = type.startsWith('application/json')
      ? Buffer.from(bytes.toString('utf8').replaceAll(target, own))
      : bytes
    res.writeHead(reply.status, { 'content-type': type, 'content-length': passed.length }).end(passed)
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
