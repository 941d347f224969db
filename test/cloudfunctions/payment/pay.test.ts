import type { ApplicationRecord } from '../../../cloudfunctions/application/application-record'
import type { AttemptRecord } from '../../../cloudfunctions/payment/order-record'
import { candidate } from '../../support/actors'
import { payable } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import {
  closeAtWechat,
  deliverNotices,
  payAtCashier,
  payNow,
  signNoticesWith,
} from '../../support/payment-steps'

beforeAll(startCloud)
afterAll(stopCloud)

let orderId: string
let applicationId: string
beforeEach(async () => {
  await currentCloud().resetTo(DEMO_WORLD)
  const view = await payable(candidate())
  orderId = view.orderId ?? ''
  applicationId = view.applicationId
})

const prepay = () => candidate().call('payment', 'prepay', { orderId })
const order = () => candidate().call('payment', 'getOrder', { orderId })
const application = () => candidate().call('application', 'get', { applicationId })
const attempts = () => currentCloud().documents<AttemptRecord>('payment_attempts')
const HOUR = 3_600_000

describe('paying', () => {
  it('the cashier accepts our signature, and the notice makes the application paid (G2, G6)', async () => {
    const transactionId = await payNow(candidate(), orderId)
    expect(await order()).toMatchObject({ status: 'paid', transactionId, amountFen: 40000 })
    expect(await application()).toMatchObject({ status: 'paid', allowedEvents: [] })
    const { items } = await candidate().call('message', 'list', {})
    expect(items[0]).toMatchObject({ kind: 'payment_received', body: expect.stringContaining('¥400.00') })
  })

  it.each(['certificate', 'public-key'] as const)(
    'a notice and answers signed with a %s are accepted (G7)',
    async (key) => {
      await signNoticesWith(key)
      await payNow(candidate(), orderId)
      expect((await order()).status).toBe('paid')
    },
  )

  it('cancelling in the cashier leaves the order payable (G15)', async () => {
    await prepay()
    const synced = await candidate().call('payment', 'syncOrder', { orderId })
    expect(synced.status).toBe('awaiting_payment')
    await payNow(candidate(), orderId)
    expect((await order()).status).toBe('paid')
    expect(await attempts()).toHaveLength(1)
  })

  it('asking WeChat makes it paid when the notice is lost (G9)', async () => {
    const transactionId = await payAtCashier(candidate(), await prepay())
    const synced = await candidate().call('payment', 'syncOrder', { orderId })
    expect(synced).toMatchObject({ status: 'paid', transactionId })
    await deliverNotices()
    const [record] = await currentCloud().documents<ApplicationRecord>('applications')
    expect(record?.history.map(({ event }) => event)).toEqual(['submitWithoutReview', 'pay'])
  })

  it.each([3, 23])('the same number is paid at hour %i with a renewed prepay_id (G4)', async (hour) => {
    const first = await prepay()
    await currentCloud().clock.advance(HOUR)
    expect((await prepay()).package).toBe(first.package)
    await currentCloud().clock.advance((hour - 1) * HOUR)
    const later = await prepay()
    expect(later.package).not.toBe(first.package)
    await payAtCashier(candidate(), later)
    await deliverNotices()
    expect((await order()).status).toBe('paid')
    expect(await attempts()).toHaveLength(1)
  })

  it('ten taps at once open one attempt (G3)', async () => {
    await Promise.all(Array.from({ length: 10 }, prepay))
    expect(await attempts()).toHaveLength(1)
  })

  it('the deadline is the one WeChat enforces, in China’s time (G5)', async () => {
    await prepay()
    const [attempt] = await attempts()
    const { payBy } = await order()
    expect(attempt?.timeExpire).toMatch(/^2026-05-12T\d\d:\d\d:\d\d\+08:00$/)
    expect(Math.abs(Date.parse(attempt?.timeExpire ?? '') - Date.parse(payBy))).toBeLessThan(1000)
  })

  it('a paid or overdue order opens no payment', async () => {
    await payNow(candidate(), orderId)
    await expect(prepay()).rejects.toMatchObject({ code: 'ORDER_NOT_PAYABLE', details: { status: 'paid' } })
  })

  it('after the deadline no payment is opened, even before the timer ran', async () => {
    await currentCloud().clock.advance(25 * HOUR)
    await expect(prepay()).rejects.toMatchObject({ code: 'ORDER_NOT_PAYABLE' })
  })

  it('a new number is used only after the old one was closed at WeChat (G4)', async () => {
    await prepay()
    const [attempt] = await attempts()
    await closeAtWechat(attempt!._id)
    await currentCloud().clock.advance(3 * HOUR)
    await payNow(candidate(), orderId)
    expect((await attempts()).map(({ status }) => status).sort()).toEqual(['closed', 'paid'])
    expect((await order()).status).toBe('paid')
  })

  it('withdrawing cancels the order at WeChat first, and nothing can be paid any more (C16)', async () => {
    const params = await prepay()
    await candidate().call('application', 'withdraw', { applicationId })
    expect((await order()).status).toBe('cancelled')
    await expect(payAtCashier(candidate(), params)).rejects.toThrow('ORDER_CLOSED')
  })

  it('money that WeChat has already refuses the withdrawal and makes the application paid (C16)', async () => {
    await payAtCashier(candidate(), await prepay())
    await expect(candidate().call('application', 'withdraw', { applicationId })).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    expect((await application()).status).toBe('paid')
  })
})
