import { createDecipheriv } from 'node:crypto'
import { requireSetting } from '../settings'

/** The sealed part of a notice: AEAD_AES_256_GCM under the APIv3 key, the tag in the last 16 bytes. */
export interface SealedResource {
  algorithm: string
  ciphertext: string
  associated_data?: string | undefined
  nonce: string
}

/** Opens the sealed part; throws when it was changed or sealed with another key. */
export function openResource({ algorithm, ciphertext, associated_data, nonce }: SealedResource): unknown {
  if (algorithm !== 'AEAD_AES_256_GCM') throw new Error(`unknown algorithm ${algorithm}`)
  const data = Buffer.from(ciphertext, 'base64')
  const key = Buffer.from(requireSetting('WECHAT_PAY_API_V3_KEY'))
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce))
    .setAAD(Buffer.from(associated_data ?? ''))
    .setAuthTag(data.subarray(-16))
  return JSON.parse(
    Buffer.concat([decipher.update(data.subarray(0, -16)), decipher.final()]).toString('utf8'),
  )
}
