import type { PayParams } from '../../cloudfunctions/payment/contract'
import type { Actor } from './actors'
import { currentCloud } from './cloud'
import { requestJson } from './request-json'

/** A notice as the local WeChat Pay shows it to the panel. */
export interface LocalNotice {
  noticeId: string
  eventType: string
  outTradeNo: string
  state: 'pending' | 'delivered' | 'given_up'
  attempts: { status: number | null; answer: string }[]
}

const pay = (path: string, body?: unknown, headers = {}) =>
  requestJson(`${currentCloud().url}/wechatpay${path}`, body, headers)

/** The person confirms in WeChat's cashier. The money is WeChat's then; our notice is still to come. */
export async function payAtCashier(person: Actor, params: PayParams): Promise<string> {
  const { controls } = await world()
  const body = { ...params, appId: controls.appId }
  const answer = await pay('/cashier/pay', body, { 'x-wx-openid': person.openid })
  if (!answer['transactionId']) throw new Error(`the cashier refused: ${JSON.stringify(answer)}`)
  return String(answer['transactionId'])
}

/** Everything that the local WeChat Pay knows. */
export async function world(): Promise<{ controls: { appId: string }; notices: LocalNotice[] }> {
  const state = (await pay('/control')) as unknown as {
    orders: { request: { appid: string } }[]
    notices: LocalNotice[]
  }
  return { controls: { appId: state.orders[0]?.request.appid ?? '' }, notices: state.notices }
}

/** Delivers every notice that is due. */
export const deliverNotices = async (): Promise<void> => void (await pay('/control/run', {}))

/** Delivers one notice now, broken on purpose if asked; answers the HTTP status that our function gave. */
export async function deliver(
  noticeId: string,
  fault: 'signature' | 'amount' | 'probe' | 'stale' | null = null,
): Promise<number | null | undefined> {
  const { notice } = (await pay(`/control/notices/${noticeId}/deliver`, { fault })) as unknown as {
    notice: LocalNotice
  }
  return notice.attempts.at(-1)?.status
}

export const signNoticesWith = (signWith: 'certificate' | 'public-key') => pay('/control', { signWith })

/** Pays an order and lets WeChat tell us. */
export async function payNow(person: Actor, orderId: string): Promise<string> {
  const transactionId = await payAtCashier(person, await person.call('payment', 'prepay', { orderId }))
  await deliverNotices()
  return transactionId
}

/** Closes a number at WeChat without telling us, as somebody at the merchant platform could. */
export const closeAtWechat = (outTradeNo: string) => pay(`/control/orders/${outTradeNo}/close`, {})

/** Lets WeChat finish refunds while every notice about them is lost. */
export async function settleRefundsSilently(): Promise<void> {
  await pay('/control', { holdNotices: true })
  await deliverNotices()
}

export const sendNoticesAgain = () => pay('/control', { holdNotices: false })
