import * as z from 'zod'
import { openResource } from '../_shared/wechat-pay/open-resource'
import { refundSchema, transactionSchema } from '../_shared/wechat-pay/transaction'
import { applyPayment } from './apply-payment'
import { applyRefund } from './apply-refund'

const noticeSchema = z.object({
  id: z.string(),
  event_type: z.string(),
  resource: z.object({
    algorithm: z.string(),
    ciphertext: z.string(),
    associated_data: z.string().optional(),
    nonce: z.string(),
  }),
})

/** The notice cannot be read: not JSON, sealed with another key, or not of the documented shape. */
export class UnreadableNoticeError extends Error {}

/** Applies a notice whose signature has been verified. Resolves only when everything is written (G8). */
export async function applyNotice(body: string): Promise<void> {
  const { eventType, resource } = read(body)
  if (eventType === 'TRANSACTION.SUCCESS') await applyPayment(parse(transactionSchema, resource), 'notice')
  else if (eventType.startsWith('REFUND.')) await applyRefund(parse(refundSchema, resource))
}

function read(body: string): { eventType: string; resource: unknown } {
  try {
    const notice = noticeSchema.parse(JSON.parse(body))
    return { eventType: notice.event_type, resource: openResource(notice.resource) }
  } catch (error) {
    throw new UnreadableNoticeError(error instanceof Error ? error.message : String(error))
  }
}

function parse<T>(schema: z.ZodType<T>, resource: unknown): T {
  const parsed = schema.safeParse(resource)
  if (!parsed.success) throw new UnreadableNoticeError(z.prettifyError(parsed.error))
  return parsed.data
}
