import { logFailure } from '../_shared/log'
import { sendSms } from '../_shared/sms'
import { claimDelivery, finishDelivery } from './delivery-repository'

/**
 * Tells somebody who has no account about a state change, by SMS, once for each `dedupeKey` (K4). How it ended is
 * stored; an SMS that fails never fails the caller.
 */
export async function notifyPhone(notice: {
  dedupeKey: string
  phone: string
  templateId: string
  values: string[]
  at: Date
}): Promise<void> {
  const { dedupeKey: messageId, phone, templateId, values, at } = notice
  const deliveryId = `${messageId}:sms`
  try {
    const isMine = await claimDelivery({
      _id: deliveryId,
      messageId,
      accountId: null,
      channel: 'sms',
      status: 'sending',
      result: null,
      at,
    })
    if (!isMine) return
    const { sent, result } = await sendSms({ phone, templateId, values })
    await finishDelivery(deliveryId, { status: sent ? 'sent' : 'failed', result })
  } catch (error) {
    logFailure('sms', error)
  }
}
