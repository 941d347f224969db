import type { ApplicationRecord } from '../../../cloudfunctions/application/application-record'
import type { SeatQuotaRecord } from '../../../cloudfunctions/exam/exam-record'
import type { OrderRecord } from '../../../cloudfunctions/payment/order-record'
import { DIRECT_SITE_ID, OPEN_EXAM_ID } from '../../../scripts/seed/demo-exams'
import { candidate, otherCandidate } from '../../support/actors'
import { inReview, payable, returned, startDraft, submittedForm } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { editDocument } from '../../support/edit-document'
import { payAtCashier } from '../../support/payment-steps'
import { requestJson } from '../../support/request-json'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const HOUR = 3_600_000
const CORRECTIONS_CLOSE = '2026-05-26T17:00:00+08:00'
const runTimer = () => currentCloud().runTimer('timer', 'expire-due')
const orders = () => currentCloud().documents<OrderRecord>('orders')
const applications = () => currentCloud().documents<ApplicationRecord>('applications')
const seats = async (siteId = DIRECT_SITE_ID) => {
  const quotas = await currentCloud().documents<SeatQuotaRecord>('seat_quotas')
  return quotas.find(({ _id }) => _id === `${OPEN_EXAM_ID}:${siteId}:theory`)!
}

describe('an unpaid order', () => {
  it('is left alone before its deadline', async () => {
    await payable(candidate())
    await currentCloud().clock.advance(24 * HOUR - 60_000)
    await runTimer()
    expect((await orders())[0]?.status).toBe('awaiting_payment')
  })

  it('expires with its application, frees the seat, tells the candidate, once (E6, G1, G5)', async () => {
    const { orderId } = await payable(candidate())
    const params = await candidate().call('payment', 'prepay', { orderId: orderId ?? '' })
    expect(await seats()).toMatchObject({ remaining: 39 })
    await currentCloud().clock.advance(24 * HOUR + 60_000)
    await runTimer()
    await runTimer()
    expect((await orders())[0]?.history.map(({ event }) => event)).toEqual(['expire'])
    expect((await applications())[0]).toMatchObject({ status: 'expired', dueAt: null })
    expect(await seats()).toMatchObject({ remaining: 40, holders: [] })
    const { items } = await candidate().call('message', 'list', {})
    expect(items.filter(({ kind }) => kind === 'payment_expired')).toHaveLength(1)
    await expect(payAtCashier(candidate(), params)).rejects.toThrow('ORDER_CLOSED')
    await startDraft(candidate())
  })

  it('that WeChat has the money for is paid instead: WeChat is asked first (G5)', async () => {
    const { orderId } = await payable(candidate())
    await payAtCashier(candidate(), await candidate().call('payment', 'prepay', { orderId: orderId ?? '' }))
    await currentCloud().clock.advance(24 * HOUR + 60_000)
    await runTimer()
    expect((await orders())[0]?.status).toBe('paid')
    expect((await applications())[0]?.status).toBe('paid')
    expect(await seats()).toMatchObject({ remaining: 39 })
  })

  it('whose notice was lost is found paid ten minutes later (G13)', async () => {
    const { orderId } = await payable(candidate())
    await payAtCashier(candidate(), await candidate().call('payment', 'prepay', { orderId: orderId ?? '' }))
    await currentCloud().clock.advance(11 * 60_000)
    await runTimer()
    expect((await orders())[0]?.status).toBe('paid')
  })

  it('that fails does not stop the others', async () => {
    const broken = await payable(candidate())
    await payable(otherCandidate())
    // A hand edit that makes the first one fail: its exam is gone.
    await editDocument('applications', broken.applicationId, { examId: 'exam_gone' })
    await currentCloud().clock.advance(25 * HOUR)
    await runTimer()
    const statuses = (await orders()).map(({ status }) => status)
    expect(statuses).toEqual(['expired', 'expired'])
    const { items } = await otherCandidate().call('message', 'list', {})
    expect(items[0]?.kind).toBe('payment_expired')
    const stuck = (await applications()).find(({ _id }) => _id === broken.applicationId)
    expect(stuck?.pendingEvents.map(({ event }) => event)).toContain('expire')
  })
})

describe('what was not corrected in time', () => {
  it.each([
    ['a returned application', returned],
    ['a form that was never signed', submittedForm],
  ])('%s expires when corrections close, and frees the seat (E6, C15)', async (_, reach) => {
    await reach(candidate())
    await currentCloud().clock.set(new Date(Date.parse(CORRECTIONS_CLOSE) - 60_000))
    await runTimer()
    expect((await applications())[0]?.status).not.toBe('expired')
    await currentCloud().clock.set(CORRECTIONS_CLOSE)
    await runTimer()
    expect((await applications())[0]?.status).toBe('expired')
    expect((await seats('site_skill_centre')).holders).toEqual([])
    expect((await candidate().call('message', 'list', {})).items[0]?.kind).toBe('correction_expired')
  })

  it('a case that waits for the reviewer does not expire', async () => {
    await inReview(candidate())
    await currentCloud().clock.set('2026-06-30T12:00:00+08:00')
    await runTimer()
    expect((await applications())[0]?.status).toBe('in_review')
  })

  it('a deadline that the association moved is followed', async () => {
    await submittedForm(candidate())
    const moved = Date.parse(CORRECTIONS_CLOSE) + 24 * HOUR
    await editDocument('exams', OPEN_EXAM_ID, {
      correctionClosesAt: { $date: { $numberLong: String(moved) } },
    })
    await currentCloud().clock.set(CORRECTIONS_CLOSE)
    await runTimer()
    expect((await applications())[0]?.status).toBe('awaiting_signed_form')
    await currentCloud().clock.set(new Date(moved))
    await runTimer()
    expect((await applications())[0]?.status).toBe('expired')
  })
})

/** A call that is no timer's, past the platform's own refusal of clients. */
const callDirectly = (event: object) =>
  requestJson(`${currentCloud().url}/_emulator/call`, { name: 'timer', event })

describe('the timer function', () => {
  it('does nothing for anybody but the platform’s timer, whatever is sent (O3)', async () => {
    await payable(candidate())
    await currentCloud().clock.advance(25 * HOUR)
    for (const event of [
      { Type: 'Timer', TriggerName: 'expire-due' },
      { $url: 'expire-due', TriggerName: 'expire-due', TRIGGER_SRC: 'timer' },
    ]) {
      await expect(currentCloud().invoke('timer', event, candidate().openid)).rejects.toThrow(
        'FUNCTIONS_PERMISSION_DENIED',
      )
      expect(await callDirectly(event)).toMatchObject({
        result: { ok: false, error: { code: 'FORBIDDEN' } },
      })
    }
    expect((await orders())[0]?.status).toBe('awaiting_payment')
  })
})
