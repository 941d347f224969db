import { MCHID, payParams } from './support/merchant'
import { openPayDesk, type PayDesk } from './support/pay-desk'

const JSAPI = '/v3/pay/transactions/jsapi'
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

let desk: PayDesk
beforeEach(async () => {
  desk = await openPayDesk()
})
afterEach(() => desk.stop())

const open = (outTradeNo: string, changes?: Record<string, unknown>) =>
  desk.request('POST', JSAPI, desk.order(outTradeNo, changes))
const query = (outTradeNo: string) =>
  desk.request('GET', `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${MCHID}`)
const close = (outTradeNo: string) =>
  desk.request('POST', `/v3/pay/transactions/out-trade-no/${outTradeNo}/close`, { mchid: MCHID })

describe('what an order may hold', () => {
  it.each([
    ['an order number of 5 characters', 'ABCDE', {}],
    ['an order number with a space', 'ABCDE 123', {}],
    ['an order number of 33 characters', 'A'.repeat(33), {}],
    ['an amount of half a fen', 'ORDER-0001', { amount: { total: 100.5 } }],
    ['an amount of nothing', 'ORDER-0001', { amount: { total: 0 } }],
    ['an amount in text', 'ORDER-0001', { amount: { total: '38000' } }],
    ['another currency', 'ORDER-0001', { amount: { total: 1, currency: 'USD' } }],
    ['a notify_url with a query', 'ORDER-0001', { notify_url: 'https://example.org/pay?x=1' }],
    ['a notify_url without TLS', 'ORDER-0001', { notify_url: 'http://example.org/pay' }],
    ['a description of 128 characters', 'ORDER-0001', { description: '费'.repeat(128) }],
    ['no payer', 'ORDER-0001', { payer: {} }],
    ['a time_expire without an offset', 'ORDER-0001', { time_expire: '2026-05-14T17:20:00' }],
    ['a time_expire after 91 days', 'ORDER-0001', { time_expire: '2026-08-13T09:20:00+08:00' }],
  ])('%s is refused with PARAM_ERROR', async (_case, outTradeNo, changes) => {
    expect(await open(outTradeNo, changes)).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } })
  })

  it('a mini-program that is not bound to the merchant is refused', async () => {
    const answer = await open('ORDER-0001', { appid: 'wx0000000000000000' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'APPID_MCHID_NOT_MATCH' } })
  })
})

describe('an order number used again', () => {
  it('with the same parameters renews the prepay_id (G4)', async () => {
    const first = await desk.prepay('ORDER-0002')
    const second = await desk.prepay('ORDER-0002')
    expect(second).not.toBe(first)
    expect(await desk.cashier('open', payParams(second, desk.clock.now()))).toMatchObject({
      body: { amountFen: 38_000 },
    })
  })

  it('with another amount is refused with OUT_TRADE_NO_USED', async () => {
    await desk.prepay('ORDER-0003')
    const answer = await open('ORDER-0003', { amount: { total: 1, currency: 'CNY' } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'OUT_TRADE_NO_USED' } })
  })

  it('with another time_expire is refused, because the first call fixed it', async () => {
    await desk.prepay('ORDER-0004', { time_expire: '2026-05-14T09:20:00+08:00' })
    const answer = await open('ORDER-0004', { time_expire: '2026-05-15T09:20:00+08:00' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } })
  })

  it('after it was paid is refused with ORDERPAID', async () => {
    await desk.payOrder('ORDER-0005')
    expect(await open('ORDER-0005')).toMatchObject({ status: 400, body: { code: 'ORDERPAID' } })
  })

  it('after it was closed is refused with ORDER_CLOSED', async () => {
    await desk.prepay('ORDER-0006')
    await close('ORDER-0006')
    expect(await open('ORDER-0006')).toMatchObject({ status: 400, body: { code: 'ORDER_CLOSED' } })
  })
})

describe('closing', () => {
  it('answers 204, and again 204', async () => {
    await desk.prepay('ORDER-0007')
    expect((await close('ORDER-0007')).status).toBe(204)
    expect((await close('ORDER-0007')).status).toBe(204)
    expect((await query('ORDER-0007')).body).toMatchObject({ trade_state: 'CLOSED' })
  })

  it('a paid order is refused with ORDERPAID (G8)', async () => {
    await desk.payOrder('ORDER-0008')
    expect(await close('ORDER-0008')).toMatchObject({ status: 400, body: { code: 'ORDERPAID' } })
  })

  it('an order that was never opened is refused with ORDER_NOT_EXIST', async () => {
    expect(await close('ORDER-0009')).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_EXIST' } })
  })
})

describe('querying', () => {
  it('an unpaid order shows no payment', async () => {
    await desk.prepay('ORDER-0010')
    const { body } = await query('ORDER-0010')
    expect(body).toMatchObject({ trade_state: 'NOTPAY', amount: { total: 38_000 } })
    expect(body).not.toHaveProperty('transaction_id')
  })

  it('a paid order shows the transaction, its time and its payer', async () => {
    await desk.payOrder('ORDER-0011')
    const { body } = await query('ORDER-0011')
    expect(body).toMatchObject({
      trade_state: 'SUCCESS',
      success_time: '2026-05-13T09:20:00+08:00',
      amount: { total: 38_000, payer_total: 38_000, currency: 'CNY' },
    })
    const byId = await desk.request(
      'GET',
      `/v3/pay/transactions/id/${String(body['transaction_id'])}?mchid=${MCHID}`,
    )
    expect(byId.body).toEqual(body)
  })

  it('an order past its time_expire stays NOTPAY until somebody closes it', async () => {
    await desk.prepay('ORDER-0012', { time_expire: '2026-05-13T10:20:00+08:00' })
    desk.clock.advance(2 * HOUR_MS)
    expect((await query('ORDER-0012')).body).toMatchObject({ trade_state: 'NOTPAY' })
  })
})
