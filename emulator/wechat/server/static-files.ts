import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fault, type HttpAnswer } from './http-room'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

/**
 * A file below a folder, never outside of it. Fonts may be kept by the browser; of all else it asks anew whether the one
 * it has is still good, which saves it compiling a script that did not change.
 */
export async function staticFile(
  folder: string,
  path: string,
  { headers: asked }: Pick<IncomingMessage, 'headers'>,
): Promise<HttpAnswer> {
  const relative = normalize(decodeURIComponent(path)).replace(/^[/\\]+/, '')
  if (relative.split(/[/\\]/).includes('..')) return fault(403, 'FORBIDDEN', 'outside of the folder')
  const file = join(folder, relative)
  const info = await stat(file).catch(() => null)
  if (!info?.isFile()) return fault(404, 'NOT_FOUND', `${path} is not there`)
  const extension = extname(file).toLowerCase()
  const headers = {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': /^\.(woff2?|ttf)$/.test(extension) ? 'max-age=86400' : 'no-cache',
    etag: `"${info.size.toString(36)}-${info.mtimeMs.toString(36)}"`,
  }
  if (asked['if-none-match'] === headers.etag) return { status: 304, headers }
  return { status: 200, headers, body: await readFile(file) }
}
