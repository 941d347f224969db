import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { WallClock } from '../clock'
import { json, type HttpAnswer, type HttpCall, type HttpRoom } from '../server/http-room'
import { createRoutedRoom } from '../server/routed-room'
import type { Inbox } from './inbox'
import { refuseTc3 } from './tc3-signature'

export interface SmsAccount {
  secretId: string
  secretKey: string
  appId: string
  signName: string
  /** Template id to its approved text, with `{1}`, `{2}` for the parameters. */
  templates: Record<string, string>
}

const schema = z.object({
  PhoneNumberSet: z.array(z.string()).min(1).max(200),
  SmsSdkAppId: z.string(),
  SignName: z.string(),
  TemplateId: z.string(),
  TemplateParamSet: z.array(z.string()).default([]),
})

/** Tencent Cloud's `SendSms` under `/sms`: verifies the signature, checks sign and template, keeps the text. */
export function createSmsRoom(account: SmsAccount, inbox: Inbox, clock: WallClock): HttpRoom {
  return createRoutedRoom('/sms', { 'POST ': (call) => answer(account, inbox, clock, call) })
}

function answer(account: SmsAccount, inbox: Inbox, clock: WallClock, call: HttpCall): HttpAnswer {
  const refused = refuseTc3(call, account, clock.now())
  if (refused) return failure(refused, 'The provided credentials could not be validated.')
  if (call.headers['x-tc-action'] !== 'SendSms')
    return failure('InvalidAction', 'Only SendSms is served here.')
  const parsed = schema.safeParse(JSON.parse(call.body.toString('utf8')))
  if (!parsed.success) return failure('InvalidParameter', parsed.error.message)
  const { PhoneNumberSet, SmsSdkAppId, SignName, TemplateId, TemplateParamSet } = parsed.data
  if (SmsSdkAppId !== account.appId)
    return failure('UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'SmsSdkAppId')
  const template = account.templates[TemplateId]
  const code =
    SignName !== account.signName
      ? 'FailedOperation.SignatureIncorrectOrUnapproved'
      : template === undefined
        ? 'FailedOperation.TemplateIncorrectOrUnapproved'
        : new Set(template.match(/\{\d+\}/g)).size !== TemplateParamSet.length
          ? 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
          : 'Ok'
  const statuses = PhoneNumberSet.map((to) => {
    const status = /^\+861[3-9]\d{9}$/.test(to) ? code : 'InvalidParameterValue.IncorrectPhoneNumber'
    if (status === 'Ok' && template !== undefined) {
      const text = template.replace(
        /\{(\d+)\}/g,
        (_, index: string) => TemplateParamSet[Number(index) - 1] ?? '',
      )
      const body = `【${SignName}】${text}`
      inbox.add({ channel: 'sms', from: SignName, to, title: '短信', body, link: null, attachments: [] })
    }
    return sendStatus(to, status)
  })
  return json({ Response: { SendStatusSet: statuses, RequestId: randomUUID() } })
}

const sendStatus = (to: string, code: string) => ({
  SerialNo: code === 'Ok' ? `2026:${randomBytes(8).toString('hex')}` : '',
  PhoneNumber: to,
  Fee: code === 'Ok' ? 1 : 0,
  SessionContext: '',
  Code: code,
  Message: code === 'Ok' ? 'send success' : code,
  IsoCode: 'CN',
})

/** Tencent Cloud answers 200 for refusals, too. */
const failure = (Code: string, Message: string): HttpAnswer =>
  json({ Response: { Error: { Code, Message }, RequestId: randomUUID() } })
