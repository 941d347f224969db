import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Clock } from '../clock'

export type LinkPurpose = 'get' | 'put'

/** Makes and checks links that open one file for a while. The key is kept, so that links outlive a restart. */
export class SignedLinks {
  private readonly key: Buffer

  constructor(
    keyFile: string,
    private readonly clock: Clock,
    private readonly baseUrl: string,
  ) {
    if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(32), { mode: 0o600 })
    this.key = readFileSync(keyFile)
  }

  /**
   * The address is ASCII whatever the path holds: the SDKs encode it once more. It keeps the ending of the file's
   * name, by which browsers and `wx.openDocument` know the type.
   */
  create(purpose: LinkPurpose, path: string, seconds: number): string {
    const expires = Math.floor(this.clock.now() / 1000) + seconds
    const name = `${Buffer.from(path, 'utf8').toString('base64url')}${asciiEnding(path)}`
    return `${this.baseUrl}/storage/${purpose}/${name}?t=${expires}&sign=${this.sign(purpose, path, expires)}`
  }

  /** The path that a link opens, or why it opens none. */
  open(
    purpose: LinkPurpose,
    url: URL,
  ): { path: string } | { refused: 'malformed' | 'signature' | 'expired' } {
    const [, encoded] = new RegExp(`^/storage/${purpose}/([\\w-]+)(?:\\.\\w+)?$`).exec(url.pathname) ?? []
    if (!encoded) return { refused: 'malformed' }
    const path = Buffer.from(encoded, 'base64url').toString('utf8')
    const expires = Number(url.searchParams.get('t'))
    const given = Buffer.from(url.searchParams.get('sign') ?? '')
    const right = Buffer.from(this.sign(purpose, path, expires))
    if (given.length !== right.length || !timingSafeEqual(given, right)) return { refused: 'signature' }
    return this.clock.now() / 1000 > expires ? { refused: 'expired' } : { path }
  }

  private sign(purpose: LinkPurpose, path: string, expires: number): string {
    return createHmac('sha256', this.key).update(`${purpose}\n${expires}\n${path}`).digest('hex')
  }
}

function asciiEnding(path: string): string {
  const ending = extname(path)
  return /^\.\w{1,8}$/.test(ending) ? ending : ''
}
