import { z } from 'zod'

const integration = z.object({
  statusCode: z.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.unknown().optional(),
  isBase64Encoded: z.boolean().default(false),
})

export interface HttpReply {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** `{ statusCode, headers, body }` is a whole reply; any other value is its body: text as text, the rest as JSON. */
export function httpReply(result: unknown): HttpReply {
  const parsed = integration.safeParse(result)
  if (!parsed.success) return { status: 200, ...content(result, false) }
  const { statusCode, headers, body, isBase64Encoded } = parsed.data
  const { headers: type, body: bytes } = content(body, isBase64Encoded)
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])
  return { status: statusCode, headers: { ...type, ...Object.fromEntries(given) }, body: bytes }
}

function content(body: unknown, isBase64: boolean): Pick<HttpReply, 'headers' | 'body'> {
  if (body === undefined || body === null) return { headers: {}, body: Buffer.alloc(0) }
  if (typeof body !== 'string') {
    return {
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: Buffer.from(JSON.stringify(body)),
    }
  }
  return {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: Buffer.from(body, isBase64 ? 'base64' : 'utf8'),
  }
}
