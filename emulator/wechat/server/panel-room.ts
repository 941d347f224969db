import { join } from 'node:path'
import { build } from 'esbuild'
import type { HttpRoom } from './http-room'
import { staticFile } from './static-files'

const panelDir = join(__dirname, '../panel')
const FILES: Record<string, string> = {
  '/': '/index.html',
  '/index.html': '/index.html',
  '/panel.css': '/panel.css',
}

/** `/`: the page around the phone. Its script is bundled once, when the server starts. */
export async function createPanelRoom(): Promise<HttpRoom> {
  const { outputFiles } = await build({
    entryPoints: [join(panelDir, 'main.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  })
  const script = Buffer.from(outputFiles[0]?.contents ?? [])
  return {
    prefix: '/',
    async handle(request, response, url) {
      if (url.pathname === '/panel.js') {
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script)
        return
      }
      const answer = await staticFile(panelDir, FILES[url.pathname] ?? '/not-here', request)
      response.writeHead(answer.status, answer.headers).end(answer.body)
    },
  }
}
