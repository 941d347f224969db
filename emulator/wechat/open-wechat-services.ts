import { join } from 'node:path'
import { ZodError } from 'zod'
import type { WallClock } from './clock'
import { createInbox, type Inbox } from './inbox/inbox'
import { inboxRoutes } from './inbox/inbox-routes'
import { createSmsRoom, type SmsAccount } from './inbox/sms-room'
import { startSmtpCatcher, type SmtpCatcher } from './inbox/start-smtp-catcher'
import { createPayService, type PayService } from './pay/create-pay-service'
import type { PayMerchant, PlatformKey, PlatformKeyKind } from './pay/pay-context'
import { createWechatPlatform, type OpenApi, type WechatPlatform } from './platform/create-wechat-platform'
import { platformRoutes } from './platform/platform-routes'
import { startMediaChecks } from './platform/start-media-checks'
import type { WechatUser } from './platform/wechat-user'
import { fault, json, type HttpRoom } from './server/http-room'
import { openRecordStore } from './server/record-store'
import { createRoutedRoom } from './server/routed-room'

export interface WechatServicesOptions {
  /** Gets `wechat.sqlite`. */
  dataDir: string
  clock: WallClock
  appId: string
  users: WechatUser[]
  /** Name of the official account that `<official-account>` shows. */
  officialAccount?: string
  merchants: PayMerchant[]
  platformKeys: Record<PlatformKeyKind, PlatformKey>
  sms: SmsAccount
  /**
   * How often per second due payment notices and media checks are looked for; 0 only when asked over
   * `/wechatpay/control/run` and `/wechat/media-checks/run`.
   */
  noticeTicksPerSecond?: number
  /** Calls a cloud function, for the notices of cloudPay. */
  callFunction?: (name: string, event: Record<string, unknown>) => Promise<unknown>
  /** Hands a pushed message, e.g. `wxa_media_check`, to the function that is named for it. */
  pushMessage?: (message: Record<string, unknown>) => Promise<unknown>
  /** What `POST /wechat/reset` does beyond forgetting everything here. */
  onReset?: () => Promise<void>
}

export interface WechatServices {
  platform: WechatPlatform
  /** WeChat as cloud functions see it: the platform and cloudPay. */
  openApi: OpenApi
  inbox: Inbox
  pay: PayService
  smtp: SmtpCatcher
  /** `/wechat`, `/wechatpay` and `/sms`, to be mounted on the one server. */
  rooms: HttpRoom[]
  /** Forgets payments, inbox, codes and added people. */
  clear(): void
  stop(): Promise<void>
}

/** Everything of WeChat that is not the phone. Opened before the cloud, which needs its OpenAPI and its SMTP port. */
export async function openWechatServices(options: WechatServicesOptions): Promise<WechatServices> {
  const store = openRecordStore(join(options.dataDir, 'wechat.sqlite'))
  const { clock, appId, users, officialAccount } = options
  const inbox = createInbox(store, clock)
  const platform = createWechatPlatform({ store, clock, inbox, appId, users, officialAccount })
  const pay = createPayService({
    store,
    clock,
    merchants: options.merchants,
    platformKeys: options.platformKeys,
    ticksPerSecond: options.noticeTicksPerSecond ?? 4,
    ...(options.callFunction ? { callFunction: options.callFunction } : {}),
  })
  const push = options.pushMessage ?? (() => Promise.reject(new Error('Nobody takes pushed messages.')))
  const mediaChecks = startMediaChecks(platform, push, options.noticeTicksPerSecond ?? 4)
  const smtp = await startSmtpCatcher(inbox)
  const clear = () => {
    store.clear()
    platform.restoreUsers()
  }
  const room = createRoutedRoom(
    '/wechat',
    {
      ...platformRoutes(platform),
      ...inboxRoutes(inbox),
      ...mediaChecks.routes,
      'POST /reset': async () => {
        await options.onReset?.()
        clear()
        return json({})
      },
    },
    (error) => {
      if (error instanceof ZodError) return fault(400, 'BAD_REQUEST', error.message)
      if (error instanceof SyntaxError) return fault(400, 'BAD_JSON', error.message)
      throw error
    },
  )
  return {
    platform,
    openApi: {
      async call(apiName, request, caller) {
        const [service, api = ''] = apiName.split('.')
        return service === 'cloudPay'
          ? pay.cloudPay(api, request, caller)
          : platform.openApi.call(apiName, request, caller)
      },
    },
    inbox,
    pay,
    smtp,
    rooms: [room, pay.room, createSmsRoom(options.sms, inbox, clock)],
    clear,
    async stop() {
      await pay.stop()
      await mediaChecks.stop()
      await smtp.stop()
      store.close()
    },
  }
}
