/** What goes when an account is cancelled. */
export const ERASED_ITEMS = [
  'identity',
  'phone',
  'email',
  'appearance',
  'login',
  'security_questions',
  'wechat_binding',
  'messages',
  'requests',
] as const
export type ErasedItem = (typeof ERASED_ITEMS)[number]

/** What the law asks to keep, without a name or number in it, and for how long. */
export const KEPT_ITEMS = ['consents', 'operation_log'] as const
export type KeptItem = (typeof KEPT_ITEMS)[number]

/**
 * One document of `cancellation_receipts` (A7): proof of what was erased, for the person who cancelled. `_id` is the
 * receipt number, hard to guess. It holds nothing that says who it was but a keyed hash of the WeChat, so that the
 * receipt can be opened there again.
 */
export interface CancellationReceiptRecord {
  _id: string
  wechatHash: string
  cancelledAt: Date
  erased: ErasedItem[]
  kept: { item: KeptItem; until: Date }[]
  /** Copies in backups are overwritten by then. */
  backupsErasedBy: Date
}
