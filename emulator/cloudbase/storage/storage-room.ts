import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { HttpRoom } from '../server/http-room'
import { newRequestId } from '../server/request-id'
import { byteRange } from './byte-range'
import { isActiveContent } from './content-type'
import type { Storage } from './storage'
import type { StoredFile } from './stored-file'

/** Object storage as the SDKs and browsers reach it: by signed links only; errors are XML, as there. */
export function storageRoom(storage: Storage): HttpRoom {
  return {
    prefix: '/storage',
    async handle(req, res, url) {
      if (req.method === 'PUT') return upload(storage, req, res, url)
      if (req.method === 'GET' || req.method === 'HEAD') return download(storage, req, res, url)
      refuse(res, 405, 'MethodNotAllowed')
    },
  }
}

async function upload(storage: Storage, req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
  const link = storage.links.open('put', url)
  if ('refused' in link) return refuse(res, 403, refusals[link.refused])
  await storage.write(link.path, req, { owner: null })
  res.writeHead(200).end()
}

async function download(
  storage: Storage,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
): Promise<void> {
  const link = storage.links.open('get', url)
  if ('refused' in link) return refuse(res, 403, refusals[link.refused])
  const file = storage.findByPath(link.path)
  if (!file) return refuse(res, 404, 'NoSuchKey')
  const range = byteRange(req.headers.range, file.bytes)
  if (range === null) {
    res.setHeader('content-range', `bytes */${file.bytes}`)
    return refuse(res, 416, 'InvalidRange')
  }
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
  if (range) res.setHeader('content-range', `bytes ${start}-${end}/${file.bytes}`)
  res.writeHead(range ? 206 : 200, { ...fileHeaders(file), 'content-length': end - start + 1 })
  if (req.method === 'HEAD' || file.bytes === 0) return void res.end()
  await pipeline(storage.read(file, { start, end }), res).catch((error: NodeJS.ErrnoException) => {
    // The reader went away, e.g. a page that was closed.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}

function fileHeaders(file: StoredFile): Record<string, string> {
  const disposition = isActiveContent(file.contentType) ? 'attachment' : 'inline'
  return {
    'content-type': file.contentType,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(basename(file.path))}`,
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
    'last-modified': new Date(file.updatedAt).toUTCString(),
    'x-content-type-options': 'nosniff',
  }
}

const refusals = {
  malformed: 'NoSuchKey',
  signature: 'SignatureDoesNotMatch',
  expired: 'AccessDenied',
} as const

function refuse(res: ServerResponse, status: number, code: string): void {
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>${newRequestId()}</RequestId><TraceId></TraceId></Error>`
  res.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) })
  res.end(xml)
}
