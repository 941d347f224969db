import type { KeyObject } from 'node:crypto'
import type { WallClock } from '../clock'
import type { RecordStore, RecordTable } from '../server/record-store'
import type { PayNotice, PayOrder, PayRefund, PrepaySession } from './pay-records'

export interface PayMerchant {
  mchid: string
  /** Mini-programs that may take payments for this merchant. */
  appIds: string[]
  name: string
  /** Serial number of the merchant's API certificate, named in `Authorization`. */
  serial: string
  publicKey: KeyObject
  /** 32 characters; encrypts the resource of notices. */
  apiV3Key: string
}

/** `serial` goes into `Wechatpay-Serial`: a certificate's number, or `PUB_KEY_ID_…` for merchants without one. */
export interface PlatformKey {
  serial: string
  privateKey: KeyObject
}

/** What new merchants get (`public-key`) and what old ones still have (`certificate`). */
export type PlatformKeyKind = 'certificate' | 'public-key'

export interface PayOptions {
  store: RecordStore
  clock: WallClock
  merchants: PayMerchant[]
  platformKeys: Record<PlatformKeyKind, PlatformKey>
  /** How many times per second due notices are looked for; 0 leaves it to `runDue`. */
  ticksPerSecond: number
  /** Calls a cloud function, for the notices of cloudPay. Without one they fail and are tried again. */
  callFunction?: (name: string, event: Record<string, unknown>) => Promise<unknown>
}

/** What the panel can turn. */
export interface PayControls {
  holdNotices: boolean
  signWith: PlatformKeyKind
}

export interface PayContext {
  clock: WallClock
  merchants: PayMerchant[]
  platformKeys: Record<PlatformKeyKind, PlatformKey>
  callFunction: (name: string, event: Record<string, unknown>) => Promise<unknown>
  transaction: RecordStore['transaction']
  orders: RecordTable<PayOrder>
  sessions: RecordTable<PrepaySession>
  refunds: RecordTable<PayRefund>
  notices: RecordTable<PayNotice>
  controls(): PayControls
  setControls(change: Partial<PayControls>): void
  platformKey(): PlatformKey
}

const DEFAULT_CONTROLS: PayControls = { holdNotices: false, signWith: 'public-key' }

export function createPayContext(options: PayOptions): PayContext {
  const { store, clock, merchants, platformKeys } = options
  const controlTable = store.table<PayControls>('pay-controls')
  const controls = () => controlTable.get('now') ?? DEFAULT_CONTROLS
  return {
    clock,
    merchants,
    platformKeys,
    callFunction:
      options.callFunction ?? ((name) => Promise.reject(new Error(`No cloud to call function ${name} in`))),
    transaction: store.transaction,
    orders: store.table('pay-orders'),
    sessions: store.table('pay-sessions'),
    refunds: store.table('pay-refunds'),
    notices: store.table('pay-notices'),
    controls,
    setControls: (change) => controlTable.put('now', { ...controls(), ...change }),
    platformKey: () => platformKeys[controls().signWith],
  }
}
