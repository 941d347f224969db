import * as z from 'zod'
import { route } from '../_shared/contract'
import type { RequestKind } from '../request/contract'
import type { WechatBinding } from './pass-contract'
import type { ErasedItem, KeptItem } from './cancellation/receipt-record'

export type { ErasedItem, KeptItem } from './cancellation/receipt-record'

/** Why an account cannot be cancelled by its owner (A7). */
export type CancellationBlocker =
  | { kind: 'application'; applicationId: string; title: string }
  | { kind: 'staff_role' }
  /** Somebody has asked to move the account to another WeChat: to be refused or decided first. */
  | { kind: 'transfer'; requestId: string }

/** What goes and what stays; the legal basis of each item stands beside it on the page. Instants are ISO. */
export interface CancellationTerms {
  erased: ErasedItem[]
  kept: { item: KeptItem; until: string }[]
  /** Copies in backups are overwritten by then. */
  backupsErasedBy: string
}

export interface CancellationPreview extends CancellationTerms {
  /** Empty when the account can be cancelled now. */
  blockers: CancellationBlocker[]
  /** False where only the password is known: the owner cancels in the bound WeChat (`BOUND_WECHAT_ONLY`). */
  isAllowedHere: boolean
  /** What `isAllowedHere` depends on. */
  wechat: WechatBinding
  /** Requests to staff that are still to be decided; they are withdrawn and erased with the account. */
  openRequests: { requestId: string; kind: RequestKind }[]
  /** The association's, for whom something stands in the way. */
  contactPhone: string
  /** What the owner confirms with. */
  confirmBy: 'password' | 'code' | 'nothing'
  phoneMasked: string | null
}

export interface CancellationReceipt extends CancellationTerms {
  receiptNumber: string
  cancelledAt: string
}

/** 注销账号 (A7): part of the contract of the function `account`. */
export const cancellationContract = {
  getCancellation: route<CancellationPreview>()('account', z.object({})),
  /**
   * Removes the account for good. `CANCELLATION_BLOCKED` with `blockers`; `BOUND_WECHAT_ONLY` where only the password is
   * known; `STATE_CONFLICT` when the account changed hands meanwhile; `PASSWORD_WRONG`, `CODE_WRONG` or a field
   * issue when it is not confirmed by the account's password or the code of `sendConfirmCode`.
   */
  cancelAccount: route<CancellationReceipt>()(
    'account',
    z.object({ password: z.string().max(64).optional(), code: z.string().max(6).optional() }),
  ),
  /** By its number, on any WeChat. `NOT_FOUND`, `RATE_LIMITED`. */
  getCancellationReceipt: route<CancellationReceipt>()(
    'public',
    z.object({ receiptNumber: z.string().trim().min(1).max(40) }),
  ),
  /** Those of this WeChat. */
  listCancellationReceipts: route<{ receipts: CancellationReceipt[] }>()('public', z.object({})),
}
