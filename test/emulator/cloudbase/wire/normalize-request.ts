import { Readable } from 'node:stream'
import type { IncomingMessage } from 'node:http'
import { readMultipart } from '../../../../emulator/cloudbase/server/read-multipart'

/** One request of an SDK without what differs from run to run: ids, times, tokens, versions, signatures. */
export interface CapturedRequest {
  /** Method and path; signed links without their file. */
  request: string
  /** The names of the query's parameters. */
  query: string[]
  /** The names of the headers that belong to CloudBase, and the values that matter. */
  headers: Record<string, string>
  body: unknown
}

/** Headers that Node or the transport set, which say nothing about CloudBase. */
const transport = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding'])

export async function normalizeRequest(req: IncomingMessage, body: Buffer): Promise<CapturedRequest> {
  const url = new URL(req.url ?? '/', 'http://recorder')
  const path = url.pathname.replace(/^(\/storage\/\w+)\/.*$/, '$1/<file>')
  const headers = Object.entries(req.headers)
    .filter(([name]) => !transport.has(name))
    .map(([name, value]): [string, string] => [name, steady(name, String(value))])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    request: `${req.method} ${path}`,
    query: [...url.searchParams.keys()].sort(),
    headers: Object.fromEntries(headers),
    body: await readBody(req, body),
  }
}

function steady(name: string, value: string): string {
  if (name === 'content-type') return value.replace(/boundary=.*$/, 'boundary=<boundary>')
  if (name === 'authorization' && value.startsWith('TC3')) {
    return value.replace(/\/\d{4}-\d\d-\d\d\//, '/<date>/').replace(/Signature=\w+/, 'Signature=<signature>')
  }
  if (name === 'key' || name === 'x-tcb-region' || name === 'x-tcb-source') return value
  if (/^x-(timestamp|client-timestamp)$/.test(name)) return value.replace(/^\d+$/, '<time>')
  if (name === 'user-agent' || name === 'x-sdk-version') return value.replace(/\d+\.\d+\.\d+$/, '<version>')
  return name.startsWith('x-tcb-') || name === 'signature' ? '<value>' : value
}

async function readBody(req: IncomingMessage, body: Buffer): Promise<unknown> {
  const type = req.headers['content-type'] ?? ''
  if (body.length === 0) return null
  if (type.startsWith('multipart/form-data')) return readForm(req, body)
  if (type.startsWith('application/json')) {
    return withoutIds(JSON.parse(body.toString('utf8')) as Record<string, unknown>)
  }
  return `${body.length} bytes`
}

/** Protobuf parts are shown as hex digits, JSON parts as text. */
async function readForm(req: IncomingMessage, body: Buffer): Promise<unknown> {
  const stream = Object.assign(Readable.from([body]), { headers: req.headers }) as unknown as IncomingMessage
  const { fields, files } = await readMultipart(stream, body.length)
  const parts = Object.entries(files).map(([name, { bytes }]) => {
    const text = bytes.toString('utf8')
    return [name, text.startsWith('{') ? withoutNonce(text) : { hex: bytes.toString('hex') }]
  })
  return { ...withoutIds(fields), ...Object.fromEntries(parts) }
}

const withoutNonce = (text: string) => ({ json: JSON.parse(text) as unknown })

function withoutIds(body: Record<string, unknown>): Record<string, unknown> {
  const given = (name: string) => (body[name] ? { [name]: `<${name}>` } : {})
  return { ...body, ...given('transactionId'), ...given('wxCloudApiToken') }
}
