import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CollectionDeclaration, ExplainRequest } from '../../../../../emulator/cloudbase/database'
import { openDatabase } from '../../../../../emulator/cloudbase/database'
import { ServiceError } from '../../../../../emulator/cloudbase/service-error'

/**
 * A tiny server with nothing but the database on `POST /admin`, for tests that drive it through the real SDKs.
 * Arguments: file, collections as JSON. Prints its port. `POST /control` moves the clock and asks the database.
 */
const [file = ':memory:', collections = '[]'] = process.argv.slice(2)
let offset = 0
const clock = { now: () => Date.now() + offset }
const database = openDatabase({
  file,
  collections: JSON.parse(collections) as CollectionDeclaration[],
  clock,
})

interface Control {
  explain?: ExplainRequest
  advanceMs?: number
  snapshot?: string
  reset?: string
}

const controls = ({ advanceMs = 0, snapshot, reset, explain }: Control) => {
  offset += advanceMs
  if (snapshot) database.snapshot(snapshot)
  if (reset) database.reset(reset)
  return { now: clock.now(), warnings: database.warnings(), explained: explain && database.explain(explain) }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
}

async function answer(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readJson(request)
  if (request.url?.startsWith('/control')) return controls(body)
  try {
    return { requestId: 'r', ...(await database.run(String(body.action), body)) }
  } catch (error) {
    if (error instanceof ServiceError) return { requestId: 'r', code: error.code, message: error.message }
    return { requestId: 'r', code: 'SYS_ERR', message: error instanceof Error ? error.stack : String(error) }
  }
}

const server = createServer((request, response) => {
  void answer(request).then((reply) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(reply))
  })
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
