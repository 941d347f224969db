import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPayService, type PayService } from '../../../../emulator/wechat/pay/create-pay-service'
import { openRecordStore } from '../../../../emulator/wechat/server/record-store'
import {
  API_V3_KEY,
  APP_ID,
  authorization,
  certificateKeys,
  MCHID,
  MERCHANT_SERIAL,
  merchantKeys,
  payParams,
  publicKeyModeKeys,
  type SignOverrides,
} from './merchant'
import { createMovableClock, type MovableClock } from './movable-clock'
import { openReceiver, type Receiver } from './receiver'
import { serveRooms } from './serve-rooms'

export const PAYER = 'oPayer000000000000000000000'

export interface PayAnswer {
  status: number
  headers: Headers
  text: string
  body: Record<string, unknown>
}

/** A merchant with an account at the local WeChat Pay, and a receiver of its notices. */
export interface PayDesk {
  clock: MovableClock
  receiver: Receiver
  pay: PayService
  /** The calls of cloud functions so far. */
  functionCalls: { name: string; event: Record<string, unknown> }[]
  /** What cloud functions answer from now on; `{ errcode: 0 }` until then. */
  answerFunctions(answer: () => unknown): void
  /** A signed V3 request. */
  request(method: 'GET' | 'POST', path: string, body?: unknown, overrides?: SignOverrides): Promise<PayAnswer>
  /** An order's body; every field can be replaced. */
  order(outTradeNo: string, changes?: Record<string, unknown>): Record<string, unknown>
  prepay(outTradeNo: string, changes?: Record<string, unknown>): Promise<string>
  /** What the payment sheet sends. */
  cashier(verb: 'open' | 'pay', params: Record<string, unknown>, openid?: string): Promise<PayAnswer>
  payOrder(outTradeNo: string): Promise<void>
  control(path: string, body?: unknown): Promise<Record<string, unknown>>
  stop(): Promise<void>
}

export async function openPayDesk(): Promise<PayDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'wechat-pay-'))
  const store = openRecordStore(join(folder, 'wechat.sqlite'))
  const clock = createMovableClock()
  const receiver = await openReceiver()
  const functionCalls: PayDesk['functionCalls'] = []
  let answer: () => unknown = () => ({ errcode: 0 })
  const pay = createPayService({
    async callFunction(name, event) {
      functionCalls.push({ name, event })
      return answer()
    },
    store,
    clock,
    ticksPerSecond: 0,
    merchants: [
      {
        mchid: MCHID,
        appIds: [APP_ID],
        name: '江临省软件行业协会',
        serial: MERCHANT_SERIAL,
        publicKey: merchantKeys.publicKey,
        apiV3Key: API_V3_KEY,
      },
    ],
    platformKeys: {
      certificate: { serial: '5157F09EFDC096DE15EBE81A47057A72', privateKey: certificateKeys.privateKey },
      'public-key': { serial: 'PUB_KEY_ID_0119000001', privateKey: publicKeyModeKeys.privateKey },
    },
  })
  const served = await serveRooms([pay.room])
  const read = async (response: Response): Promise<PayAnswer> => {
    const text = await response.text()
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
    return { status: response.status, headers: response.headers, text, body }
  }
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
    read(
      await fetch(`${served.url}/wechatpay${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    )
  const desk: PayDesk = {
    clock,
    receiver,
    pay,
    functionCalls,
    answerFunctions: (next) => void (answer = next),
    async request(method, path, body, overrides) {
      const text = body === undefined ? '' : JSON.stringify(body)
      const headers = {
        accept: 'application/json',
        'user-agent': 'test',
        authorization: authorization(method, path, text, clock.now(), overrides),
        ...(text === '' ? {} : { 'content-type': 'application/json' }),
      }
      const init = { method, headers, ...(text === '' ? {} : { body: text }) }
      return read(await fetch(`${served.url}/wechatpay${path}`, init))
    },
    order: (outTradeNo, changes = {}) => ({
      appid: APP_ID,
      mchid: MCHID,
      description: '人工智能训练师 三级 报名费',
      out_trade_no: outTradeNo,
      notify_url: receiver.url,
      amount: { total: 38_000, currency: 'CNY' },
      payer: { openid: PAYER },
      ...changes,
    }),
    async prepay(outTradeNo, changes) {
      const { body } = await desk.request(
        'POST',
        '/v3/pay/transactions/jsapi',
        desk.order(outTradeNo, changes),
      )
      if (typeof body['prepay_id'] !== 'string') throw new Error(JSON.stringify(body))
      return body['prepay_id']
    },
    cashier: (verb, params, openid = PAYER) => post(`/cashier/${verb}`, params, { 'x-wx-openid': openid }),
    async payOrder(outTradeNo) {
      const { status, text } = await desk.cashier(
        'pay',
        payParams(await desk.prepay(outTradeNo), clock.now()),
      )
      if (status !== 200) throw new Error(text)
    },
    control: async (path, body) => (await post(`/control${path}`, body ?? {})).body,
    async stop() {
      await pay.stop()
      await served.stop()
      await receiver.stop()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return desk
}
