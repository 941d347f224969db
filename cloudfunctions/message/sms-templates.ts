import type { MessageKind } from './contract'

export interface SmsTemplate {
  /** The setting that holds the id under which the text was approved. */
  setting: string
  /** What to have approved. Carriers take six characters a variable, so it has none (manual S0's words). */
  text: string
}

/** The kinds that are also sent by SMS (K3); the others stay in the inbox. */
export const smsTemplates: { readonly [K in MessageKind]?: SmsTemplate } = {
  application_approved: {
    setting: 'SMS_TEMPLATE_APPROVED',
    text: '您好，您的报名资格审核已通过，请于24小时内登录微信小程序缴纳考试费，缴费成功方可视为报名有效。',
  },
}
