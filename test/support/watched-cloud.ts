import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { currentCloud } from './cloud'

/**
 * An address in front of the current cloud that hands every request on once `pass` has seen its body; where it answers
 * false the request is never carried out and the line goes dead.
 */
export async function watchedCloud(
  pass: (body: string) => boolean,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (asked, answer) => {
    const chunks: Buffer[] = []
    for await (const chunk of asked) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    if (!pass(body.toString('utf8'))) return void asked.socket.destroy()
    const { method, headers } = asked
    const onward = request(new URL(asked.url!, currentCloud().url), { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode!, answered.headers)
      answered.pipe(answer)
    })
    onward.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, close }
}
