import type { WallClock } from '../clock'
import type { Inbox } from '../inbox/inbox'
import type { RecordStore, RecordTable } from '../server/record-store'
import type { WechatUser } from './wechat-user'

export interface PhoneCode {
  code: string
  openid: string
  phone: string
  appId: string
  expiresAt: number
  usedAt: number | null
}

export interface CloudId {
  cloudId: string
  openid: string
  data: Record<string, unknown>
  expiresAt: number
}

/** A picture or sound that waits for its check, or was checked. */
export interface MediaCheck {
  traceId: string
  mediaUrl: string
  openid: string
  /** Null once the result was pushed. */
  dueAt: number | null
  /** What came of the push: what the function answered, or why there was none. */
  outcome: string | null
}

/** How many subscribe messages a person still allows for one template. One accept is one message. */
export interface SubscribeQuota {
  openid: string
  templateId: string
  left: number
}

export interface PlatformOptions {
  store: RecordStore
  clock: WallClock
  inbox: Inbox
  appId: string
  /** The people who are there from the start; more can be added in the panel. */
  users: WechatUser[]
  /** Name of the official account that `<official-account>` shows; none without. */
  officialAccount?: string | undefined
}

export interface PlatformContext {
  clock: WallClock
  inbox: Inbox
  appId: string
  officialAccount: string | null
  transaction: RecordStore['transaction']
  users: RecordTable<WechatUser>
  phoneCodes: RecordTable<PhoneCode>
  quotas: RecordTable<SubscribeQuota>
  cloudIds: RecordTable<CloudId>
  mediaChecks: RecordTable<MediaCheck>
  followers: RecordTable<{ openid: string }>
}

export function createPlatformContext(options: PlatformOptions): PlatformContext {
  const { store, clock, inbox, appId, officialAccount = null } = options
  return {
    clock,
    inbox,
    appId,
    officialAccount,
    transaction: store.transaction,
    users: store.table('wechat-users'),
    phoneCodes: store.table('wechat-phone-codes'),
    quotas: store.table('wechat-subscribe-quotas'),
    cloudIds: store.table('wechat-cloud-ids'),
    mediaChecks: store.table('wechat-media-checks'),
    followers: store.table('wechat-followers'),
  }
}

export const quotaKey = (openid: string, templateId: string): string => `${openid}/${templateId}`
