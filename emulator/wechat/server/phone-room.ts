import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { HttpAnswer, HttpRoom } from './http-room'
import type { LiveChanges } from './live-changes'
import { staticFile } from './static-files'

/** `/preview`: the compiled mini-program and the document it runs in. */
export function createPhoneRoom(outDir: string, appId: string, changes: LiveChanges): HttpRoom {
  return {
    prefix: '/preview',
    async handle(request, response, url) {
      const path = url.pathname.slice('/preview'.length) || '/phone.html'
      if (path === '/changes') return changes.join(response)
      const answer =
        path === '/phone.html' ? await phoneDocument(outDir, appId) : await staticFile(outDir, path, request)
      response.writeHead(answer.status, answer.headers).end(answer.body)
    },
  }
}

/** The AppID goes into the document, because the bundle is the same for every mini-program account. */
async function phoneDocument(outDir: string, appId: string): Promise<HttpAnswer> {
  const html = await readFile(join(outDir, 'phone.html'), 'utf8')
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    body: html.replace('</head>', `<meta name="wechat-app-id" content="${appId}">\n</head>`),
  }
}

/** `/mp/pdfjs`: what the document reader loads when the first PDF is opened. */
export function createPdfReaderRoom(): HttpRoom {
  const folder = dirname(createRequire(__filename).resolve('pdfjs-dist/package.json'))
  const served = /^\/(build|cmaps|standard_fonts)\//
  return {
    prefix: '/mp/pdfjs',
    async handle(request, response, url) {
      const path = url.pathname.slice('/mp/pdfjs'.length)
      const answer = await staticFile(folder, served.test(path) ? path : '/..', request)
      response.writeHead(answer.status, answer.headers).end(answer.body)
    },
  }
}
