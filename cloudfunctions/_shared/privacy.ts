import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Sealed } from './sealed'
import { requireSetting } from './settings'

export type { Sealed } from './sealed'

/** `DATA_KEYS` holds `keyId:base64(32 bytes)` pairs separated by commas; the first one seals, all of them open. */
function dataKeys(): Map<string, Buffer> {
  const keys = new Map<string, Buffer>()
  for (const pair of requireSetting('DATA_KEYS').split(',')) {
    const [keyId = '', key = ''] = pair.split(':')
    keys.set(keyId, Buffer.from(key, 'base64'))
  }
  return keys
}

/** Seals a text for one record. */
export function seal(text: string, recordId: string): Sealed {
  const [first] = dataKeys()
  if (!first) throw new Error('DATA_KEYS holds no key')
  const [keyId, key] = first
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(recordId))
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { keyId, iv: iv.toString('base64'), data: data.toString('base64') }
}

/** Opens a sealed text; throws when the key is unknown, the data was changed or the record is another one. */
export function unseal(sealed: Sealed, recordId: string): string {
  const key = dataKeys().get(sealed.keyId)
  if (!key) throw new Error(`DATA_KEYS holds no key ${sealed.keyId}`)
  const data = Buffer.from(sealed.data, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'))
    .setAAD(Buffer.from(recordId))
    .setAuthTag(data.subarray(-16))
  return Buffer.concat([decipher.update(data.subarray(0, -16)), decipher.final()]).toString('utf8')
}

/** A keyed hash for look-up and uniqueness; the same text always gives the same hash. */
export const lookupHash = (text: string): string =>
  createHmac('sha256', Buffer.from(requireSetting('LOOKUP_HASH_KEY'), 'base64'))
    .update(text)
    .digest('base64url')
