import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { HttpRoom } from '../server/http-room'
import { consoleFont } from './console-fonts'

const pageDir = join(__dirname, 'page')
const prefix = '/_emulator/console'

const files: Record<string, { name: string; type: string }> = {
  '': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/console.css': { name: 'console.css', type: 'text/css; charset=utf-8' },
}

/** The page for people. Its script is bundled when it is opened for the first time. */
export function consoleRoom(): HttpRoom {
  let script: Promise<Uint8Array> | undefined
  return {
    prefix,
    async handle(_req, res, url) {
      const path = url.pathname.slice(prefix.length)
      const file = Object.hasOwn(files, path) ? files[path] : undefined
      const headers = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
      if (path === '/console.js') {
        script ??= bundle()
        res.writeHead(200, { ...headers, 'content-type': 'text/javascript; charset=utf-8' }).end(await script)
      } else if (file) {
        const body = await readFile(join(pageDir, file.name))
        res.writeHead(200, { ...headers, 'content-type': file.type }).end(body)
      } else {
        const font = await consoleFont(path)
        if (!font) return void res.writeHead(404).end()
        // The package's files do not change while it is installed.
        res.writeHead(200, { ...headers, 'cache-control': 'max-age=86400', 'content-type': font.type })
        res.end(font.body)
      }
    },
  }
}

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(pageDir, 'main.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}
