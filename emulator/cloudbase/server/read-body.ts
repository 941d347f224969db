import type { IncomingMessage } from 'node:http'
import { ServiceError } from '../service-error'

/** The whole request body. Refuses more than `maxBytes` without keeping it. */
export async function readBody(
  req: IncomingMessage,
  maxBytes = 64 * 1024 * 1024,
  code = 'INVALID_PARAM',
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of req) {
    bytes += (chunk as Buffer).length
    // Read on to the end: a caller that is still sending would not hear the refusal.
    if (bytes <= maxBytes) chunks.push(chunk as Buffer)
  }
  if (bytes > maxBytes) throw new ServiceError(code, `The request body exceeds ${maxBytes} bytes.`)
  return Buffer.concat(chunks)
}

/** A JSON object from the request body; an empty body is an empty object. */
export async function readJson(req: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(req)).toString('utf8')
  if (!text.trim()) return {}
  return parseObject(text, 'The request body')
}

/** `what` names the text in the refusal. */
export function parseObject(text: string, what: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ServiceError('INVALID_PARAM', `${what} is not JSON.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ServiceError('INVALID_PARAM', `${what} must be a JSON object.`)
  }
  return value as Record<string, unknown>
}
