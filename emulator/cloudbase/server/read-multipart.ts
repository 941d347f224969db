import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { ServiceError } from '../service-error'

export interface Multipart {
  fields: Record<string, string>
  files: Record<string, { bytes: Buffer; name: string; contentType: string }>
}

/** Reads a multipart form. A part with a file name or a binary type is a file, as the SDKs send it. */
export function readMultipart(req: IncomingMessage, maxFileBytes: number): Promise<Multipart> {
  return new Promise((resolve, reject) => {
    const refuse = (words: string) => reject(new ServiceError('INVALID_PARAM', words))
    const parts: Multipart = { fields: {}, files: {} }
    const form = busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { fileSize: maxFileBytes, fieldSize: 10 * 1024 * 1024 },
    })
    form.on('field', (name, value) => {
      parts.fields[name] = value
    })
    form.on('file', (name, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => refuse(`The file is larger than ${maxFileBytes} bytes.`))
      stream.on('end', () => {
        parts.files[name] = { bytes: Buffer.concat(chunks), name: filename, contentType: mimeType }
      })
    })
    form.on('error', (error) => refuse(error instanceof Error ? error.message : 'The form is malformed.'))
    form.on('close', () => resolve(parts))
    req.on('error', reject)
    req.pipe(form)
  })
}
