import type { IncomingMessage } from 'node:http'
import { ServiceError } from '../service-error'
import { readJson } from './read-body'
import { readMultipart } from './read-multipart'

export interface AdminRequest {
  action: string
  /** The call that made the request says so by this token. */
  token: unknown
  body: Record<string, unknown>
  /** Binary parts of a multipart request. */
  files: Record<string, Buffer>
}

const maxMediaBytes = 16 * 1024 * 1024

/** Reads a JSON or multipart request of an SDK. Unsigned requests are refused, as the service does. */
export async function readAdminRequest(req: IncomingMessage): Promise<AdminRequest> {
  if (!/^(TC3-HMAC-SHA256|Bearer) /.test(req.headers.authorization ?? '')) {
    throw new ServiceError('SIGN_PARAM_INVALID', 'The request is not signed; only the SDKs may call /admin.')
  }
  const { body, files } = await readParts(req)
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
