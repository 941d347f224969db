import { findPhone } from '../account/find-phone'
import { requireSetting } from '../_shared/settings'
import { sendSms } from '../_shared/sms'
import type { MessageKind } from './contract'
import { claimDelivery, finishDelivery } from './delivery-repository'

/** The setting that holds the approved template of a kind; a kind without one sends no SMS. */
const TEMPLATE_SETTINGS: Partial<Record<MessageKind, string>> = {
  /** 您好，您的报名资格审核已通过，请于24小时内登陆微信小程序缴纳考试费，缴费成功方可视为报名有效。 (manual S0) */
  application_approved: 'SMS_TEMPLATE_APPROVED',
}

/** Sends the SMS of a message, once, and stores how it ended. Accounts without a phone number get none. */
export async function deliverSms(message: {
  messageId: string
  accountId: string
  kind: MessageKind
  at: Date
}): Promise<void> {
  const setting = TEMPLATE_SETTINGS[message.kind]
  if (!setting) return
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
  const { sent, result } = await sendSms({ phone, templateId: requireSetting(setting), values: [] })
  await finishDelivery(deliveryId, { status: sent ? 'sent' : 'failed', result })
}
