import { createHash, createHmac } from 'node:crypto'
import { openWechatDesk, SMS, type WechatDesk } from './support/wechat-desk'

let desk: WechatDesk
beforeEach(async () => {
  desk = await openWechatDesk()
})
afterEach(() => desk.stop())

interface SignChanges {
  secretId?: string
  secretKey?: string
  signedPayload?: string
  timestamp?: number
}

/** A `SendSms` request, signed as Tencent Cloud's documentation of TC3-HMAC-SHA256 says. */
async function sendSms(changes: Record<string, unknown> = {}, sign: SignChanges = {}) {
  const payload = JSON.stringify({
    PhoneNumberSet: ['+8613905717301'],
    SmsSdkAppId: SMS.appId,
    SignName: SMS.signName,
    TemplateId: '2000001',
    TemplateParamSet: ['482913', '5'],
    ...changes,
  })
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const timestamp = sign.timestamp ?? Math.floor(desk.clock.now() / 1000)
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const { host } = new URL(desk.url)
  const headers = `content-type:application/json\nhost:${host}\n`
  const canonical = `POST\n/\n\n${headers}\ncontent-type;host\n${sha256(sign.signedPayload ?? payload)}`
  const scope = `${day}/sms/tc3_request`
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`
  const key = hmac(hmac(hmac(`TC3${sign.secretKey ?? SMS.secretKey}`, day), 'sms'), 'tc3_request')
  const signature = createHmac('sha256', key).update(text).digest('hex')
  const response = await fetch(`${desk.url}/sms`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-tc-action': 'SendSms',
      'x-tc-timestamp': String(timestamp),
      authorization:
        `TC3-HMAC-SHA256 Credential=${sign.secretId ?? SMS.secretId}/${scope}, ` +
        `SignedHeaders=content-type;host, Signature=${signature}`,
    },
    body: payload,
  })
  return (await response.json()) as { Response: Record<string, unknown> }
}

it('a genuine request puts the approved text into the inbox (K3)', async () => {
  expect(await sendSms()).toMatchObject({
    Response: { SendStatusSet: [{ Code: 'Ok', PhoneNumber: '+8613905717301', Fee: 1 }] },
  })
  expect(desk.services.inbox.list()).toMatchObject([
    { channel: 'sms', to: '+8613905717301', body: '【江临软协】验证码 482913，5 分钟内有效。' },
  ])
})

it.each<[string, SignChanges, string]>([
  ['signed with another key', { secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
  ['whose body is not the signed one', { signedPayload: '{}' }, 'AuthFailure.SignatureFailure'],
  ['of an unknown access key', { secretId: 'AKIDother' }, 'AuthFailure.SecretIdNotFound'],
  ['of another day', { timestamp: 1_700_000_000 }, 'AuthFailure.SignatureExpire'],
])('a request %s is refused and sends nothing', async (_case, sign, code) => {
  expect(await sendSms({}, sign)).toMatchObject({ Response: { Error: { Code: code } } })
  expect(desk.services.inbox.list()).toEqual([])
})

it.each([
  [
    'a sign that was not approved',
    { SignName: '别的协会' },
    'FailedOperation.SignatureIncorrectOrUnapproved',
  ],
  ['a template that was not approved', { TemplateId: '1' }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
  [
    'a parameter too few',
    { TemplateParamSet: ['482913'] },
    'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
  ],
  [
    'a number without its country',
    { PhoneNumberSet: ['13905717301'] },
    'InvalidParameterValue.IncorrectPhoneNumber',
  ],
])('%s is refused in the status of the number', async (_case, changes, code) => {
  expect(await sendSms(changes)).toMatchObject({ Response: { SendStatusSet: [{ Code: code, Fee: 0 }] } })
  expect(desk.services.inbox.list()).toEqual([])
})
