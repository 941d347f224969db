import { rmSync } from 'node:fs'
import { TestEnvironment } from 'jest-environment-jsdom'
import { buildPages } from './build-pages'

/** jsdom for the pages, with Node's fetch for the cloud that answers them, and the pages built (esbuild cannot run in jsdom). */
class PhoneEnvironment extends TestEnvironment {
  private pagesDir = ''

  override async setup(): Promise<void> {
    await super.setup()
    this.pagesDir = buildPages()
    Object.assign(this.global, { fetch, Request, Response, Headers, FormData, Blob, structuredClone })
    Object.assign(this.global, { pagesDir: this.pagesDir, setImmediate })
  }

  override async teardown(): Promise<void> {
    await super.teardown()
    rmSync(this.pagesDir, { recursive: true, force: true })
  }
}

// Jest takes the module itself as the environment.
export = PhoneEnvironment
