import type { ApplicationRecord } from '../../../cloudfunctions/application/application-record'
import type { SeatQuotaRecord } from '../../../cloudfunctions/exam/exam-record'
import type { OrderRecord, RefundRecord } from '../../../cloudfunctions/payment/order-record'
import { DIRECT_SITE_ID, OPEN_EXAM_ID } from '../../../scripts/seed/demo-exams'
import { candidate, otherCandidate } from '../../support/actors'
import { payable } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { editDocument } from '../../support/edit-document'
import {
  deliver,
  deliverNotices,
  payAtCashier,
  sendNoticesAgain,
  settleRefundsSilently,
  world,
} from '../../support/payment-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  await currentCloud().resetTo(DEMO_WORLD)
  await sendNoticesAgain()
})

const THEORY = `${OPEN_EXAM_ID}:${DIRECT_SITE_ID}:theory`
const orders = () => currentCloud().documents<OrderRecord>('orders')
const refunds = () => currentCloud().documents<RefundRecord>('refunds')
const applications = () => currentCloud().documents<ApplicationRecord>('applications')
const quota = async () =>
  (await currentCloud().documents<SeatQuotaRecord>('seat_quotas')).find(({ _id }) => _id === THEORY)!
const prepay = (orderId: string) => candidate().call('payment', 'prepay', { orderId })

/**
 * Money that WeChat takes at the last second and tells of after we have expired the order. WeChat's answer to our
 * question comes first in reality, so the expiry is written by hand here, as a question that WeChat could not answer.
 */
async function paidButExpired({ seatsTaken }: { seatsTaken: boolean }): Promise<string> {
  const { applicationId, orderId } = await payable(candidate(), { subjectIds: ['theory'] })
  await payAtCashier(candidate(), await prepay(orderId ?? ''))
  await editDocument('orders', orderId ?? '', { status: 'expired' })
  await editDocument('applications', applicationId, {
    status: 'expired',
    activeKey: `ended:${applicationId}`,
    seatGeneration: 2,
    dueAt: null,
  })
  await editDocument(
    'seat_quotas',
    THEORY,
    seatsTaken ? { remaining: 0, holders: [] } : { remaining: 40, holders: [] },
  )
  const { notices } = await world()
  return notices.find(({ outTradeNo }) => outTradeNo.startsWith((orderId ?? '').slice(4)))?.noticeId ?? ''
}

describe('late money', () => {
  it('is accepted while a seat is left, and the candidate is told (G10)', async () => {
    const noticeId = await paidButExpired({ seatsTaken: false })
    expect(await deliver(noticeId)).toBe(200)
    expect((await orders())[0]).toMatchObject({ status: 'paid' })
    const [application] = await applications()
    expect(application).toMatchObject({ status: 'paid', activeKey: expect.stringContaining(OPEN_EXAM_ID) })
    expect(await quota()).toMatchObject({ remaining: 39, holders: [`${application?._id}.2`] })
    expect((await candidate().call('message', 'list', {})).items[0]?.kind).toBe('payment_received')
    expect(await refunds()).toEqual([])
  })

  it('goes back by itself when no seat is left: one refund, one message, however often we hear of it (G10, H1)', async () => {
    const noticeId = await paidButExpired({ seatsTaken: true })
    await Promise.all([
      deliver(noticeId),
      deliver(noticeId),
      candidate().call('payment', 'syncOrder', { orderId: (await orders())[0]!._id }),
    ])
    expect((await orders())[0]?.status).toBe('refunding')
    expect(await refunds()).toMatchObject([{ status: 'processing', amountFen: 14000 }])
    await currentCloud().clock.advance(10_000)
    await deliverNotices()
    await deliver(noticeId)
    expect((await orders())[0]?.status).toBe('refunded')
    expect(await refunds()).toMatchObject([{ status: 'success' }])
    expect((await applications())[0]?.status).toBe('expired')
    const { items } = await candidate().call('message', 'list', {})
    expect(items.filter(({ kind }) => kind === 'payment_refunded')).toHaveLength(1)
    expect(await quota()).toMatchObject({ remaining: 0, holders: [] })
  })

  it('goes back when the candidate has applied anew for the exam (G10, C14)', async () => {
    const noticeId = await paidButExpired({ seatsTaken: false })
    const again = await candidate().call('application', 'start', {
      examId: OPEN_EXAM_ID,
      siteId: DIRECT_SITE_ID,
      subjectIds: ['theory'],
      agreementVersion: '2026.1',
    })
    expect(await deliver(noticeId)).toBe(200)
    expect((await orders())[0]?.status).toBe('refunding')
    expect(await quota()).toMatchObject({ remaining: 40, holders: [] })
    expect(
      await candidate().call('application', 'get', { applicationId: again.applicationId }),
    ).toMatchObject({
      status: 'draft',
    })
  })

  it('of a withdrawn application goes back (G10)', async () => {
    const noticeId = await paidButExpired({ seatsTaken: false })
    const [application] = await applications()
    await editDocument('applications', application!._id, { status: 'withdrawn' })
    await editDocument('orders', (await orders())[0]!._id, { status: 'cancelled' })
    expect(await deliver(noticeId)).toBe(200)
    expect((await orders())[0]?.status).toBe('refunding')
  })

  it('whose refund notice is lost is brought to its end by the timer (H2)', async () => {
    await deliver(await paidButExpired({ seatsTaken: true }))
    await currentCloud().clock.advance(2 * 60_000)
    await settleRefundsSilently()
    expect(await refunds()).toMatchObject([{ status: 'processing' }])
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await refunds()).toMatchObject([{ status: 'success' }])
    expect((await orders())[0]?.status).toBe('refunded')
  })
})

describe('a second payment of the same order (G11)', () => {
  it('is refunded, and the application stays paid', async () => {
    const orderId = (await payable(otherCandidate())).orderId ?? ''
    const prepayOther = () => otherCandidate().call('payment', 'prepay', { orderId })
    const first = await prepayOther()
    await editDocument('payment_attempts', (await orders())[0]?.outTradeNo ?? '', { status: 'closed' })
    const second = await prepayOther()
    await payAtCashier(otherCandidate(), first)
    await payAtCashier(otherCandidate(), second)
    await deliverNotices()
    expect((await orders())[0]).toMatchObject({ status: 'paid' })
    expect(await refunds()).toMatchObject([{ amountFen: 40000, reason: '重复缴费，原路退回' }])
    await currentCloud().clock.advance(10_000)
    await deliverNotices()
    expect((await orders())[0]).toMatchObject({ status: 'paid' })
    expect(await refunds()).toMatchObject([{ status: 'success' }])
    expect((await applications())[0]?.status).toBe('paid')
    const { items } = await otherCandidate().call('message', 'list', {})
    const told = items.filter(({ kind }) => kind.includes('refunded'))
    expect(told).toMatchObject([{ kind: 'payment_double_refunded' }])
    expect(told[0]?.body).toContain('多付的 ¥400.00')
  })
})
