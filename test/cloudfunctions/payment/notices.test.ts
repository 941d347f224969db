import type { ApplicationRecord } from '../../../cloudfunctions/application/application-record'
import type { NoticeRecord, OrderRecord } from '../../../cloudfunctions/payment/order-record'
import { candidate } from '../../support/actors'
import { payable } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { editDocument } from '../../support/edit-document'
import { deliver, deliverNotices, payAtCashier, world } from '../../support/payment-steps'
import { requestJson } from '../../support/request-json'

beforeAll(startCloud)
afterAll(stopCloud)

let orderId: string
let noticeId: string
beforeEach(async () => {
  await currentCloud().resetTo(DEMO_WORLD)
  orderId = (await payable(candidate())).orderId ?? ''
  await payAtCashier(candidate(), await candidate().call('payment', 'prepay', { orderId }))
  const { notices } = await world()
  noticeId = notices.find(({ outTradeNo }) => outTradeNo.startsWith(orderId.slice(4)))?.noticeId ?? ''
})

const order = async () => (await currentCloud().documents<OrderRecord>('orders'))[0]!
const application = async () => (await currentCloud().documents<ApplicationRecord>('applications'))[0]!
const quarantined = () => currentCloud().documents<NoticeRecord>('payment_notices')
const fault = (rest: object) =>
  requestJson(`${currentCloud().url}/_emulator/faults`, { action: 'database.modifyDocument', ...rest })

async function expectUnpaid() {
  expect((await order()).status).toBe('awaiting_payment')
  expect((await application()).status).toBe('awaiting_payment')
}

async function expectPaidOnce() {
  expect((await order()).history.map(({ event }) => event)).toEqual(['pay'])
  expect((await application()).history.map(({ event }) => event)).toEqual(['submitWithoutReview', 'pay'])
  const { items } = await candidate().call('message', 'list', {})
  expect(items.filter(({ kind }) => kind === 'payment_received')).toHaveLength(1)
}

describe('a payment notice', () => {
  it.each([
    ['with a wrong signature', 'signature'],
    ['that probes whether we verify', 'probe'],
    ['that is an hour old', 'stale'],
  ] as const)('%s is refused and changes nothing (G6)', async (_, broken) => {
    expect(await deliver(noticeId, broken)).toBe(401)
    await expectUnpaid()
    expect(await quarantined()).toEqual([])
  })

  it('with a wrong amount is put aside and marks nothing paid (G12)', async () => {
    expect(await deliver(noticeId, 'amount')).toBe(200)
    await expectUnpaid()
    expect(await quarantined()).toMatchObject([
      { outcome: 'quarantined', reason: 'amount', expected: '40000', actual: '39999', source: 'notice' },
    ])
    expect(await deliver(noticeId)).toBe(200)
    await expectPaidOnce()
  })

  it.each([
    ['payer', 'openid', 'openid'],
    ['merchant', 'mchid', 'mchid'],
    ['app', 'appId', 'appid'],
  ])('from another %s than the attempt’s is put aside (G6, G12)', async (_, field, reason) => {
    const outTradeNo = (await order()).outTradeNo ?? ''
    await editDocument('payment_attempts', outTradeNo, { [field]: 'somebody-else' })
    expect(await deliver(noticeId)).toBe(200)
    await expectUnpaid()
    expect(await quarantined()).toMatchObject([{ reason }])
  })

  it('for a number that is not ours is put aside once, however often it comes (G12)', async () => {
    await currentCloud().resetTo(DEMO_WORLD)
    expect(await deliver(noticeId)).toBe(200)
    expect(await deliver(noticeId)).toBe(200)
    expect(await quarantined()).toMatchObject([{ reason: 'unknown_order' }])
  })

  it('repeated a hundred times, many at once, pays once and tells once (G14)', async () => {
    await Promise.all(Array.from({ length: 10 }, () => deliver(noticeId)))
    const synced = Array.from({ length: 10 }, () => candidate().call('payment', 'syncOrder', { orderId }))
    const repeated = Array.from({ length: 100 }, () => deliver(noticeId))
    expect(new Set(await Promise.all(repeated))).toEqual(new Set([200]))
    await Promise.all(synced)
    await expectPaidOnce()
  })

  it('and two questions to WeChat at the same moment pay once (G14)', async () => {
    await Promise.all([
      deliverNotices(),
      candidate().call('payment', 'syncOrder', { orderId }),
      candidate().call('payment', 'syncOrder', { orderId }),
    ])
    await expectPaidOnce()
  })

  it.each([
    ['the attempt', 0],
    ['the application', 1],
    ['the order', 3],
  ])(
    'that fails at writing %s is answered with 500, and the next delivery makes it good (G8)',
    async (_, nth) => {
      if (nth) await fault({ kind: 'delay', delayMs: 0, times: nth })
      await fault({ kind: 'error', times: 1 })
      expect(await deliver(noticeId)).toBe(500)
      expect((await order()).status).toBe('awaiting_payment')
      expect(await deliver(noticeId)).toBe(200)
      await expectPaidOnce()
    },
  )

  it('that fails after everything that matters is accepted, and the timer finishes the rest (G8, K4)', async () => {
    await fault({ kind: 'error', times: 1, action: 'database.insertDocument' })
    expect(await deliver(noticeId)).toBe(200)
    expect((await application()).pendingEvents).toHaveLength(1)
    await currentCloud().clock.advance(2 * 60_000)
    await currentCloud().runTimer('timer', 'expire-due')
    await expectPaidOnce()
  })

  it('cannot be forged by whoever calls the function (A1, G6)', async () => {
    const event = {
      httpMethod: 'POST',
      headers: {
        'wechatpay-serial': 'x',
        'wechatpay-timestamp': '1',
        'wechatpay-nonce': 'n',
        'wechatpay-signature': 's',
      },
      body: '{"event_type":"TRANSACTION.SUCCESS"}',
    }
    await expect(currentCloud().invoke('payment-callback', event, candidate().openid)).rejects.toThrow(
      'FUNCTIONS_PERMISSION_DENIED',
    )
    const call = (forged: object) =>
      requestJson(`${currentCloud().url}/_emulator/call`, {
        name: 'payment-callback',
        event: forged,
      })
    expect(await call(event)).toMatchObject({ result: { statusCode: 401 } })
    expect(await call({})).toMatchObject({ result: { statusCode: 405 } })
    const overHttp = await currentCloud().http('/http/payment-callback', { method: 'POST', body: event.body })
    expect([overHttp.status, await overHttp.json()]).toEqual([401, expect.objectContaining({ code: 'FAIL' })])
    await expectUnpaid()
  })
})
