import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Sealed } from './sealed'
import { requireSetting } from './settings'

export type { Sealed } from './sealed'

const IV_BYTES = 12
const KEY_BYTES = 32
const TAG_BYTES = 16

/**
 * `DATA_KEYS` holds `keyId:base64(32 bytes)` pairs separated by commas; the first one seals, all of them open.
 * `npm run rotate-keys` brings everything under the first one.
 */
function dataKeys(): Map<string, Buffer> {
  const keys = new Map<string, Buffer>()
  for (const pair of requireSetting('DATA_KEYS').split(',')) {
    const [keyId = '', key = ''] = pair.split(':')
    keys.set(keyId, Buffer.from(key, 'base64'))
  }
  return keys
}

function firstKey(): [keyId: string, key: Buffer] {
  const [first] = dataKeys()
  if (!first) throw new Error('DATA_KEYS holds no key')
  return first
}

/** The key that seals today. */
export const firstKeyId = (): string => firstKey()[0]

/** Seals a text for the document with this `_id`. */
export function seal(text: string, documentId: string): Sealed {
  const [keyId, wrappingKey] = firstKey()
  const key = randomBytes(KEY_BYTES)
  return {
    keyId,
    key: encrypt(key, wrappingKey, documentId).toString('base64'),
    data: encrypt(Buffer.from(text), key, documentId).toString('base64'),
  }
}

/** Opens a sealed text; throws when the key is unknown, the data was changed or the document is another one. */
export function unseal({ keyId, key, data }: Sealed, documentId: string): string {
  const wrappingKey = dataKeys().get(keyId)
  if (!wrappingKey) throw new Error(`DATA_KEYS holds no key ${keyId}`)
  const dataKey = decrypt(Buffer.from(key, 'base64'), wrappingKey, documentId)
  return decrypt(Buffer.from(data, 'base64'), dataKey, documentId).toString('utf8')
}

/** True when a value is sealed under another key than the one that seals today. */
export const isUnderOldKey = ({ keyId }: Sealed): boolean => keyId !== firstKeyId()

function encrypt(plain: Buffer, key: Buffer, documentId: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(documentId))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(sealed: Buffer, key: Buffer, documentId: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(documentId))
    .setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
}

/** A keyed hash for look-up and uniqueness; the same text always gives the same hash. */
export const lookupHash = (text: string): string =>
  createHmac('sha256', Buffer.from(requireSetting('LOOKUP_HASH_KEY'), 'base64'))
    .update(text)
    .digest('base64url')
