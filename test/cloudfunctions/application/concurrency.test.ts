import type { ApplicationRecord } from '../../../cloudfunctions/application/application-record'
import type { SeatQuotaRecord } from '../../../cloudfunctions/exam/exam-record'
import { DIRECT_SITE_ID, OPEN_EXAM_ID, SCARCE_SITE_ID } from '../../../scripts/seed/demo-exams'
import { candidate, otherCandidate, reviewer } from '../../support/actors'
import { completeDraft, inReview, payable, submit, submittedForm } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { registeredCandidate } from '../../support/factories'
import { requestJson } from '../../support/request-json'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const quota = async (siteId: string, subjectId = 'theory') => {
  const quotas = await currentCloud().documents<SeatQuotaRecord>('seat_quotas')
  return quotas.find(({ _id }) => _id === `${OPEN_EXAM_ID}:${siteId}:${subjectId}`)!
}
const stored = async () => (await currentCloud().documents<ApplicationRecord>('applications'))[0]!
const fault = (action: string, rest: object = {}) =>
  requestJson(`${currentCloud().url}/_emulator/faults`, { action, kind: 'error', ...rest })

describe('many requests at once', () => {
  it('fifty parallel submits submit once, hold one seat and owe one order (C14)', async () => {
    const view = await completeDraft(candidate(), { siteId: DIRECT_SITE_ID })
    const results = await Promise.all(Array.from({ length: 50 }, () => submit(candidate(), view)))
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['awaiting_payment']))
    expect((await stored()).history.map(({ event }) => event)).toEqual(['submitWithoutReview'])
    expect(await quota(DIRECT_SITE_ID)).toMatchObject({ remaining: 39, holders: [expect.any(String)] })
    expect(await currentCloud().documents('orders')).toHaveLength(1)
    expect((await candidate().call('message', 'list', {})).items).toHaveLength(1)
  })

  it('ten candidates for three seats: three get one, the others are told the subject (E5)', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => registeredCandidate()))
    const drafts = await Promise.all(
      people.map((person) => completeDraft(person, { siteId: SCARCE_SITE_ID })),
    )
    const results = await Promise.allSettled(drafts.map((view, index) => submit(people[index]!, view)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({
          code: 'SEATS_EXHAUSTED',
          details: { subjectId: expect.stringMatching(/theory|practice/) },
        })
    for (const subjectId of ['theory', 'practice']) {
      const { remaining, holders } = await quota(SCARCE_SITE_ID, subjectId)
      expect([remaining, holders.length]).toEqual([0, 3])
    }
  })

  it('a connection that breaks once while a file is linked is not noticed (P5)', async () => {
    const view = await completeDraft(candidate())
    await fault('storage.batchGetDownloadUrl', { kind: 'drop', times: 1 })
    const shown = await candidate().call('application', 'get', { applicationId: view.applicationId })
    expect(shown.photo?.url).toMatch(/^http/)
  })

  it('submit and withdraw at the same moment leave no seat behind (E6)', async () => {
    const view = await completeDraft(candidate())
    const { applicationId } = view
    await Promise.allSettled([
      submit(candidate(), view),
      candidate().call('application', 'withdraw', { applicationId }),
      submit(candidate(), view),
      candidate().call('application', 'withdraw', { applicationId }),
    ])
    const { status } = await stored()
    const { holders } = await quota('site_skill_centre')
    expect([status, holders.length]).toEqual([status, status === 'withdrawn' ? 0 : 1])
    if (status !== 'withdrawn') await candidate().call('application', 'withdraw', { applicationId })
    expect((await quota('site_skill_centre')).holders).toEqual([])
  })

  it('two reviewers decide once; the slower one is told who was faster (F7)', async () => {
    const { applicationId } = await inReview(candidate())
    const results = await Promise.allSettled([
      reviewer().call('application', 'approve', { applicationId, round: 1 }),
      reviewer().call('application', 'return', { applicationId, round: 1, opinion: '缺日期', marks: [] }),
    ])
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toMatchObject({
      code: 'STATE_CONFLICT',
      details: { by: '林静', at: expect.any(String), event: expect.stringMatching(/approve|return/) },
    })
  })

  it('a decision on an older round is refused (F7)', async () => {
    const { applicationId } = await inReview(candidate())
    await expect(
      reviewer().call('application', 'approve', { applicationId, round: 2 }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT', details: { round: 1, by: '本人' } })
  })

  it('reopening frees the seats, and a new submission takes them again (E6)', async () => {
    const view = await submittedForm(candidate())
    const { applicationId } = view
    expect((await quota('site_skill_centre')).holders).toHaveLength(1)
    await candidate().call('application', 'reopen', { applicationId })
    expect(await quota('site_skill_centre')).toMatchObject({ remaining: 60, holders: [] })
    await submit(candidate(), view)
    expect(await quota('site_skill_centre')).toMatchObject({ remaining: 59 })
  })
})

describe('a crash in between', () => {
  it('after the seats were held: the draft is as it was, and the timer frees the seats (E6)', async () => {
    const view = await completeDraft(otherCandidate(), { siteId: SCARCE_SITE_ID })
    // The status change is the next modification after both seats.
    await fault('database.modifyDocument', { kind: 'delay', delayMs: 0, times: 2 })
    await fault('database.modifyDocument')
    await expect(submit(otherCandidate(), view)).rejects.toMatchObject({ code: 'INTERNAL' })
    expect((await stored()).status).toBe('draft')
    expect((await quota(SCARCE_SITE_ID)).remaining).toBe(2)
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await quota(SCARCE_SITE_ID)).toMatchObject({ remaining: 3, holders: [] })
    expect(await submit(otherCandidate(), view)).toMatchObject({ status: 'awaiting_signed_form' })
    expect((await quota(SCARCE_SITE_ID)).remaining).toBe(2)
  })

  it('after the status changed: the timer makes the order and tells the candidate once (K4)', async () => {
    const view = await completeDraft(candidate(), { siteId: DIRECT_SITE_ID })
    await fault('database.insertDocument', { times: 1 })
    const submitted = await submit(candidate(), view)
    expect(submitted.status).toBe('awaiting_payment')
    expect(await currentCloud().documents('orders')).toEqual([])
    await currentCloud().clock.advance(2 * 60_000)
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await currentCloud().documents('orders')).toHaveLength(1)
    await currentCloud().runTimer('timer', 'expire-due')
    expect((await candidate().call('message', 'list', {})).items.map(({ kind }) => kind)).toEqual([
      'payment_due',
    ])
    expect((await stored()).pendingEvents).toEqual([])
  })

  it('before the order was written: opening it makes it good', async () => {
    const view = await completeDraft(candidate(), { siteId: DIRECT_SITE_ID })
    await fault('database.insertDocument', { times: 1 })
    const { orderId, payBy } = await submit(candidate(), view)
    const order = await candidate().call('payment', 'getOrder', { orderId: orderId ?? '' })
    expect(order).toMatchObject({ amountFen: 40000, payBy, status: 'awaiting_payment' })
  })

  it('while withdrawing: the order is cancelled, and withdrawing again ends it (C16)', async () => {
    const { applicationId } = await payable(candidate())
    await fault('database.modifyDocument', { kind: 'delay', delayMs: 0, times: 1 })
    await fault('database.modifyDocument')
    await expect(candidate().call('application', 'withdraw', { applicationId })).rejects.toMatchObject({
      code: 'INTERNAL',
    })
    expect((await stored()).status).toBe('awaiting_payment')
    await candidate().call('application', 'withdraw', { applicationId })
    expect((await stored()).status).toBe('withdrawn')
    expect((await quota(DIRECT_SITE_ID)).holders).toEqual([])
  })
})
