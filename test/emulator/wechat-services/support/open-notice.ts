import { createDecipheriv, createVerify, type KeyObject } from 'node:crypto'
import { API_V3_KEY } from './merchant'
import type { ReceivedNotice } from './receiver'

interface NoticeBody {
  id: string
  event_type: string
  resource: { ciphertext: string; nonce: string; associated_data: string; algorithm: string }
}

/** Whether a notice is signed with this key, checked as WeChat's documentation says. */
export function isSigned({ headers, body }: ReceivedNotice, key: KeyObject): boolean {
  const message = `${String(headers['wechatpay-timestamp'])}\n${String(headers['wechatpay-nonce'])}\n${body}\n`
  const signature = String(headers['wechatpay-signature'])
  return createVerify('RSA-SHA256').update(message).verify(key, signature, 'base64')
}

/** The resource of a notice, opened with the API v3 key. Throws when it was changed. */
export function openNotice({ body }: ReceivedNotice): NoticeBody & { plain: Record<string, unknown> } {
  const notice = JSON.parse(body) as NoticeBody
  const sealed = Buffer.from(notice.resource.ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', API_V3_KEY, notice.resource.nonce)
  decipher.setAAD(Buffer.from(notice.resource.associated_data))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  const text =
    decipher.update(sealed.subarray(0, sealed.length - 16), undefined, 'utf8') + decipher.final('utf8')
  return { ...notice, plain: JSON.parse(text) as Record<string, unknown> }
}
