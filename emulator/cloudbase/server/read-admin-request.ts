import type { IncomingMessage } from 'node:http'
import { ServiceError } from '../service-error'
import { readJson } from './read-body'
import { readMultipart } from './read-multipart'
import type { RequestSignatures } from './request-signatures'

export interface AdminRequest {
  action: string
  /** The call that made the request says so by this token. */
  token: unknown
  body: Record<string, unknown>
  /** Binary parts of a multipart request. */
  files: Record<string, Buffer>
}

const maxMediaBytes = 16 * 1024 * 1024

/** Reads a JSON or multipart request of an SDK, and refuses one whose signature is not genuine. */
export async function readAdminRequest(
  req: IncomingMessage,
  signatures: RequestSignatures,
): Promise<AdminRequest> {
  const { body, files } = await readParts(req)
  signatures.check({ headers: req.headers, url: req.url ?? '', params: { ...body, ...files } })
  const { action } = body
  if (typeof action !== 'string') throw new ServiceError('INVALID_PARAM', 'The request has no action.')
  return { action, token: body['wxCloudApiToken'], body, files }
}

async function readParts(req: IncomingMessage): Promise<Pick<AdminRequest, 'body' | 'files'>> {
  if (!req.headers['content-type']?.startsWith('multipart/form-data')) {
    return { body: await readJson(req), files: {} }
  }
  const { fields, files } = await readMultipart(req, maxMediaBytes)
  const buffers = Object.entries(files).map(([name, { bytes }]) => [name, bytes] as const)
  return { body: fields, files: Object.fromEntries(buffers) }
}
