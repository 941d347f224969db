import * as z from 'zod'
import type { CandidateView, FeeItem } from '../application/contract'
import { route, type Page } from '../_shared/contract'
import type { OrderStatus } from './status'

export type { OrderStatus } from './status'

export interface OrderView {
  orderId: string
  applicationId: string
  /** `人工智能训练师 三级/高级工` */
  title: string
  examAt: string
  description: string
  siteName: string
  candidate: CandidateView
  items: FeeItem[]
  amountFen: number
  status: OrderStatus
  /** The last moment to pay (G1). */
  payBy: string
  paidAt: string | null
  /** WeChat's transaction id once paid. */
  transactionId: string | null
  /** The attempt the candidate last opened; what WeChat calls the merchant order number. */
  outTradeNo: string | null
}

/** Exactly the arguments of `wx.requestPayment`. */
export interface PayParams {
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'RSA'
  paySign: string
}

const orderId = z.string().min(1).max(64)

export const paymentContract = {
  getOrder: route<OrderView>()('profile', z.object({ orderId })),
  listOrders: route<Page<OrderView>>()('profile', z.object({ cursor: z.string().max(200).optional() })),
  /** Opens (or renews) a payment attempt at WeChat Pay. The amount is ours; the input has none (G2). */
  prepay: route<PayParams>()('profile', z.object({ orderId })),
  /** 我已支付，更新支付信息: asks WeChat and applies what it says. Called after the cashier closes, however it closes (G9). */
  syncOrder: route<OrderView>()('profile', z.object({ orderId })),
}
export type PaymentContract = typeof paymentContract
