import { findPhone } from '../account/find-phone'
import { requireSetting } from '../_shared/settings'
import { sendSms } from '../_shared/sms'
import type { MessageKind } from './contract'
import { claimDelivery, finishDelivery } from './delivery-repository'
import { smsTemplates } from './sms-templates'

/** Sends the SMS of a message, once, and stores how it ended. Accounts without a phone number get none. */
export async function deliverSms(message: {
  messageId: string
  accountId: string
  kind: MessageKind
  at: Date
}): Promise<void> {
  const template = smsTemplates[message.kind]
  if (!template) return
  const phone = await findPhone(message.accountId)
  if (!phone) return
  const { messageId, accountId, at } = message
  const deliveryId = `${messageId}:sms`
  const claimed = await claimDelivery({
    _id: deliveryId,
    messageId,
    accountId,
    channel: 'sms',
    status: 'sending',
    result: null,
    at,
  })
  if (!claimed) return
  const { sent, result } = await sendSms({ phone, templateId: requireSetting(template.setting), values: [] })
  await finishDelivery(deliveryId, { status: sent ? 'sent' : 'failed', result })
}
