import { checkImage } from './check-image'
import { checkMedia, runMediaChecks, type Push } from './check-media'
import { checkText } from './check-text'
import { issueCloudId, openCloudIds } from './cloud-id'
import { miniProgramCode } from './mini-program-code'
import { follow, officialAccountFor, type OfficialAccount } from './official-account'
import { openApiError } from './open-api-reply'
import { issuePhoneCode, redeemPhoneCode } from './phone-code'
import {
  createPlatformContext,
  type MediaCheck,
  type PlatformContext,
  type PlatformOptions,
} from './platform-context'
import { sendSubscribeMessage } from './send-subscribe-message'
import { recordConsent, type ConsentAnswer } from './subscribe-consent'
import type { WechatUser } from './wechat-user'
import { addUser, type NewUser } from './add-user'

/** Server-side WeChat calls of cloud functions; the shape `emulator/cloudbase` asks for. */
export interface OpenApi {
  call(
    apiName: string,
    request: Record<string, unknown>,
    caller: { openid: string | null; appId: string },
  ): Promise<Record<string, unknown>>
}

export interface WechatPlatform {
  openApi: OpenApi
  users(): WechatUser[]
  findUser(openid: string): WechatUser | undefined
  addUser(user: NewUser): WechatUser
  /** A one-use code for this person's phone number, or null for an unknown person. */
  issuePhoneCode(openid: string, phone?: string): string | null
  /** A name for open data, which only a function called by the same person can open; null for an unknown person. */
  issueCloudId(openid: string, data: Record<string, unknown>): string | null
  recordConsent(openid: string, answers: Record<string, ConsentAnswer>): void
  /** The account to follow, and whether this person does; null when none is set. */
  officialAccountFor(openid: string): OfficialAccount | null
  follow(openid: string): void
  /** Checks the media that are due and pushes the results. */
  runMediaChecks(push: Push): Promise<void>
  mediaChecks(): MediaCheck[]
  /** Puts the people of the start back; for a store that was cleared. */
  restoreUsers(): void
}

/** The WeChat that people have: who they are, their phone numbers, what they allow. Durable in the store. */
export function createWechatPlatform(options: PlatformOptions): WechatPlatform {
  const context = createPlatformContext(options)
  const restoreUsers = () =>
    context.transaction(() => options.users.forEach((user) => context.users.put(user.openid, user)))
  restoreUsers()
  return {
    openApi: {
      call: async (apiName, request, caller) => answer(context, apiName, request, caller),
    },
    users: () => context.users.list(),
    findUser: (openid) => context.users.get(openid),
    addUser: (user) => addUser(context, user),
    issuePhoneCode: (openid, phone) => issuePhoneCode(context, openid, phone),
    issueCloudId: (openid, data) => issueCloudId(context, openid, data),
    recordConsent: (openid, answers) => recordConsent(context, openid, answers),
    officialAccountFor: (openid) => officialAccountFor(context, openid),
    follow: (openid) => follow(context, openid),
    runMediaChecks: (push) => runMediaChecks(context, push),
    mediaChecks: () => context.mediaChecks.list(),
    restoreUsers,
  }
}

function answer(
  context: PlatformContext,
  apiName: string,
  request: Record<string, unknown>,
  caller: { openid: string | null; appId: string },
): Record<string, unknown> | Promise<Record<string, unknown>> {
  switch (apiName) {
    case 'phonenumber.getPhoneNumber':
      return redeemPhoneCode(context, request['code'], caller.appId)
    case 'subscribeMessage.send':
      return sendSubscribeMessage(context, request)
    case 'security.msgSecCheck':
      return checkText(context, request)
    case 'security.imgSecCheck':
      return checkImage(request)
    case 'security.mediaCheckAsync':
      return checkMedia(context, request)
    case 'wxacode.getUnlimited':
      return miniProgramCode(request)
    case 'cloudbase.getOpenData':
      return openCloudIds(context, request['cloudid_list'], caller)
    default:
      return openApiError(-604100, `${apiName} is not part of this emulator`)
  }
}
