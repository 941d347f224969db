import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { compileMiniprogram, type CompileResult } from '../../../emulator/wechat/compiler/compile-miniprogram'
import { launchBrowser } from '../../support/browser'

const fixtures = path.join(__dirname, 'fixtures')
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A fixture mini-program, compiled, served and open in Chromium. */
export interface OpenFixture {
  compiled: CompileResult
  browser: Browser
  /** Opens the phone on a page, e.g. `/pages/form/form`. Earlier phones of the fixture are closed. */
  open(url?: string, options?: { dark?: boolean; width?: number; query?: string }): Promise<Page>
  /** Errors on the console and uncaught exceptions since the last call. */
  takeErrors(): string[]
  close(): Promise<void>
}

export function compileFixture(name: string, outDir: string): Promise<CompileResult> {
  return compileMiniprogram({
    root: path.join(fixtures, name),
    npmRoot: path.join(__dirname, '../../..'),
    outDir,
    wxApi: path.join(fixtures, 'wx-stand-in.ts'),
  })
}

export async function openFixture(name: string): Promise<OpenFixture> {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), `fixture-${name}-`))
  const compiled = await compileFixture(name, outDir)
  const server = await serve(outDir)
  const browser = await launchBrowser()
  let page: Page | null = null
  let errors: string[] = []
  const { port } = server.address() as AddressInfo
  return {
    compiled,
    browser,
    async open(url = '', { dark = false, width = 375, query = '' } = {}) {
      await page?.close()
      page = await browser.newPage({
        viewport: { width, height: 812 },
        colorScheme: dark ? 'dark' : 'light',
        locale: 'zh-CN',
      })
      page.setDefaultTimeout(15_000)
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
      })
      await page.goto(`http://127.0.0.1:${port}/preview/phone.html${query}${url ? `#${url}` : ''}`)
      return page
    },
    takeErrors() {
      const taken = errors
      errors = []
      return taken
    },
    async close() {
      await browser.close()
      server.close()
      fs.rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** Reads once a frame until `reached` holds, and returns what was read last. */
export async function eventually<T>(
  page: Page,
  read: () => Promise<T>,
  reached: (value: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const value = await read()
    if (reached(value) || Date.now() > deadline) return value
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

function serve(folder: string): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://phone')
    const file = path.join(folder, pathname.replace(/^\/preview/, ''))
    fs.readFile(file, (error, body) => {
      response.writeHead(error ? 404 : 200, { 'content-type': types[path.extname(file)] ?? 'text/plain' })
      response.end(error ? '' : body)
    })
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}
