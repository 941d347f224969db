import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

interface Parameters {
  /** log2 of scrypt's N. */
  ln: number
  r: number
  p: number
}

/** 32 MiB a hash: a function of 512 MB stands several at once. Raise it here; sign-ins rehash what is weaker. */
const CURRENT: Parameters = { ln: 15, r: 8, p: 1 }
const SALT_BYTES = 16
const KEY_BYTES = 32
/** Node refuses N=2^15, r=8 with its default of 32 MiB. */
const MAX_MEMORY = 64 * 1024 * 1024
const FORMAT = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/=]+)\$([\w+/=]+)$/

/** A password as it is stored: `$scrypt$ln=15,r=8,p=1$<salt>$<key>`, with the parameters it was made with. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, CURRENT)
  const { ln, r, p } = CURRENT
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64')}$${key.toString('base64')}`
}

/** Compares in constant time. Takes as long as a real comparison when there is nothing to compare with. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parsed = stored === null ? null : parse(stored)
  const key = await derive(password, parsed?.salt ?? Buffer.alloc(SALT_BYTES), parsed?.parameters ?? CURRENT)
  return !!parsed && timingSafeEqual(key, parsed.key)
}

/** True when a hash was made with parameters that are no longer the current ones. */
export function isOutdatedHash(stored: string): boolean {
  const { ln, r, p } = parse(stored).parameters
  return ln !== CURRENT.ln || r !== CURRENT.r || p !== CURRENT.p
}

function parse(stored: string): { parameters: Parameters; salt: Buffer; key: Buffer } {
  const [, ln, r, p, salt, key] = FORMAT.exec(stored) ?? []
  if (!salt || !key) throw new Error('a stored password has an unknown format')
  return {
    parameters: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}

function derive(password: string, salt: Buffer, { ln, r, p }: Parameters): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: MAX_MEMORY }
  return new Promise((resolve, reject) =>
    scrypt(password, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}
