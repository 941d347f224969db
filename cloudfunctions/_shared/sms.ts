import { requireSetting } from './settings'
import { signTc3 } from './tc3'

const TIMEOUT_MS = 3000

export interface Sms {
  /** A mobile number of mainland China, eleven digits. */
  phone: string
  templateId: string
  /** What the template's places are filled with; WeChat's carriers take six characters each. */
  values: string[]
}

interface SendSmsReply {
  Response: {
    SendStatusSet?: { SerialNo: string; Code: string }[]
    Error?: { Code: string }
  }
}

/** Sends one SMS through Tencent Cloud. Never throws for a refusal or a failing line: `result` is the serial number or the reason. */
export async function sendSms(
  { phone, templateId, values }: Sms,
  timeoutMs = TIMEOUT_MS,
): Promise<{ sent: boolean; result: string }> {
  const body = JSON.stringify({
    PhoneNumberSet: [`+86${phone}`],
    SmsSdkAppId: requireSetting('SMS_APP_ID'),
    SignName: requireSetting('SMS_SIGN_NAME'),
    TemplateId: templateId,
    TemplateParamSet: values,
  })
  const url = new URL(requireSetting('SMS_BASE_URL'))
  const headers = signTc3({
    host: url.host,
    service: 'sms',
    action: 'SendSms',
    version: '2021-01-11',
    region: 'ap-guangzhou',
    secretId: requireSetting('SMS_SECRET_ID'),
    secretKey: requireSetting('SMS_SECRET_KEY'),
    body,
    at: new Date(),
  })
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    const { Response } = (await response.json()) as SendSmsReply
    const [status] = Response.SendStatusSet ?? []
    if (status?.Code === 'Ok') return { sent: true, result: status.SerialNo }
    return { sent: false, result: status?.Code ?? Response.Error?.Code ?? `HTTP ${response.status}` }
  } catch (error) {
    return { sent: false, result: error instanceof Error ? error.name : 'unknown' }
  }
}
