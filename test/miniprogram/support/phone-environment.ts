import { TestEnvironment } from 'jest-environment-jsdom'
import { buildPages } from './build-pages'

/** jsdom for the pages, with Node's fetch for the cloud that answers them, and the pages built (esbuild cannot run in jsdom). */
export default class PhoneEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    Object.assign(this.global, { fetch, Request, Response, Headers, FormData, Blob, structuredClone })
    Object.assign(this.global, { pagesDir: buildPages(), setImmediate })
  }
}
