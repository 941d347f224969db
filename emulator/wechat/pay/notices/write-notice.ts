import { createCipheriv, randomBytes } from 'node:crypto'
import { beijingTime } from '../beijing-time'
import type { PayNotice } from '../pay-records'

/** The JSON text of a notice, its resource sealed with AES-256-GCM under the merchant's API v3 key. */
export function writeNotice(notice: PayNotice, apiV3Key: string, resource = notice.resource): string {
  const refund = notice.eventType === 'REFUND.SUCCESS'
  const kind = refund ? 'refund' : 'transaction'
  // WeChat's nonces are twelve characters, used as bytes.
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key, 'utf8'), nonce)
  cipher.setAAD(Buffer.from(kind))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(resource), 'utf8'), cipher.final()])
  return JSON.stringify({
    id: notice.noticeId,
    create_time: beijingTime(notice.createdAt),
    resource_type: 'encrypt-resource',
    event_type: notice.eventType,
    summary: refund ? '退款成功' : '支付成功',
    resource: {
      original_type: kind,
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64'),
      associated_data: kind,
      nonce,
    },
  })
}
