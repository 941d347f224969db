import { ARREARS_UNIT_ID, MEMBER_UNIT_ID } from '../../../scripts/seed/demo-units'
import type { DuesPaymentRecord } from '../../../cloudfunctions/membership/dues/dues-records'
import { admin, finance, reviewer, visitor } from '../../support/actors'
import { currentCloud, DEMO_WORLD, startCloud, stopCloud } from '../../support/cloud'
import { copyDocument } from '../../support/copy-document'
import { duesFile, openYear, pay, proposeYear, recordPayment } from '../../support/dues-steps'
import { approvedUnit, memberUnit, register } from '../../support/membership-steps'
import type { RouteError } from '../../support/route-error'
import { runUseCase } from '../../support/run-use-case'

beforeAll(() => startCloud())
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const yearOf = async (unitId: string, year: number) =>
  (await duesFile(unitId)).years.find((one) => one.year === year)

describe('a fee year', () => {
  it('is proposed by one person and opened by another; then every member is charged by its level (M8, N9)', async () => {
    const proposed = await proposeYear()
    expect(proposed).toMatchObject({ status: 'proposed', allowedEvents: ['propose'], units: 0 })
    expect(await yearOf(MEMBER_UNIT_ID, 2027)).toBeUndefined()
    await expect(finance().call('membership', 'openFeeYear', { year: 2027 })).rejects.toMatchObject({
      code: 'SECOND_PERSON_REQUIRED',
    })
    const opened = await admin().call('membership', 'openFeeYear', { year: 2027 })
    expect(opened).toMatchObject({ status: 'open', units: 2, settled: 0, openedBy: '周砚' })
    expect(await yearOf(MEMBER_UNIT_ID, 2027)).toMatchObject({ standardFen: 1_000_000, state: 'owed' })
    expect(await yearOf(ARREARS_UNIT_ID, 2027)).toMatchObject({ standardFen: 5_000_000 })
  })

  it('opened twice charges nobody twice, and cannot be changed any more (M8, M9)', async () => {
    await openYear()
    await Promise.all([1, 2, 3].map(() => admin().call('membership', 'openFeeYear', { year: 2027 })))
    expect(await currentCloud().documents('dues')).toHaveLength(5)
    await expect(proposeYear({ dueOn: '2027-03-31' })).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })

  it('names the day that does not fit (O8)', async () => {
    await expect(proposeYear({ graceUntil: '2027-06-01' })).rejects.toMatchObject({
      issues: [{ path: 'graceUntil', code: 'DATE_ORDER' }],
    })
    await expect(proposeYear({ dueOn: '2027-02-30' })).rejects.toMatchObject({
      issues: [{ path: 'dueOn', code: 'DATE_FORMAT' }],
    })
  })

  it('charges who joins later, with thirty days for the first dues (M8)', async () => {
    await currentCloud().clock.set('2026-08-20T02:00:00Z')
    const { unitId } = await approvedUnit(visitor())
    const dues = await currentCloud().documents<{ unitId: string; year: number }>('dues')
    expect(dues.filter((one) => one.unitId === unitId)).toMatchObject([
      { year: 2026, standardFen: 300_000, dueOn: '2026-09-19', graceUntil: '2026-09-30' },
    ])
  })

  it('a level that owes nothing is settled at once (M8)', async () => {
    await reviewer().call('membership', 'setLevel', {
      unitId: MEMBER_UNIT_ID,
      level: 'adviser',
      reason: '聘任',
    })
    await openYear()
    expect(await yearOf(MEMBER_UNIT_ID, 2027)).toMatchObject({ state: 'settled', owedFen: 0 })
  })
})

describe('the state of dues', () => {
  it('follows from the day: owed, in grace, in arrears (M8)', async () => {
    const { unitId } = await memberUnit(visitor())
    const states: Record<string, string | undefined> = {}
    for (const day of ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01']) {
      await currentCloud().clock.set(`${day}T04:00:00Z`)
      states[day] = (await yearOf(unitId, 2026))?.state
    }
    expect(states).toEqual({
      '2026-06-30': 'owed',
      '2026-07-01': 'grace',
      '2026-09-30': 'grace',
      '2026-10-01': 'arrears',
    })
    await pay(unitId)
    expect(await yearOf(unitId, 2026)).toMatchObject({ state: 'settled', owedFen: 0 })
  })
})

describe('the list of arrears', () => {
  const list = (filter: 'arrears' | 'open' | 'settled', search?: string) =>
    finance().call('membership', 'listDues', { filter, ...(search ? { search } : {}) })

  it('has who is late beyond grace, the longest first, and nobody else (M10)', async () => {
    expect((await list('arrears')).items).toMatchObject([
      { unitName: '江临望舒智能科技有限公司', year: 2025, owedFen: 3_000_000, state: 'arrears' },
    ])
    expect((await list('open')).items).toMatchObject([{ unitId: ARREARS_UNIT_ID, year: 2026, state: 'owed' }])
    expect((await list('settled')).items).toMatchObject([{ unitId: MEMBER_UNIT_ID, year: 2026 }])
  })

  it('comes page by page and ends (M10, P9)', async () => {
    for (let index = 0; index < 23; index++) await approvedUnit(visitor())
    await currentCloud().clock.set('2026-10-08T02:00:00Z')
    const first = await list('arrears')
    const second = await finance().call('membership', 'listDues', {
      filter: 'arrears',
      cursor: first.nextCursor!,
    })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 5, undefined])
    const seen = [...first.items, ...second.items].map(({ unitId, year }) => `${unitId} ${year}`)
    expect(new Set(seen).size).toBe(25)
  })

  it('finds a member by name, number or credit code, whatever its state (M10)', async () => {
    for (const search of ['望舒', '0117', '91339905MA0004WT7R'])
      expect((await list('settled', search)).items.map(({ year }) => year)).toEqual([2026, 2025])
    expect((await list('arrears', '没有这家')).items).toEqual([])
  })
})

describe('money that arrived', () => {
  it('counts once a second person has confirmed it (N9)', async () => {
    const { payments } = await recordPayment(ARREARS_UNIT_ID, { year: 2026, amountFen: 5_000_000 })
    const [{ paymentId, allowedEvents }] = payments as [(typeof payments)[number]]
    expect(allowedEvents).toEqual(['refuse'])
    expect(await yearOf(ARREARS_UNIT_ID, 2026)).toMatchObject({ paidFen: 0 })
    await expect(finance().call('membership', 'confirmDuesPayment', { paymentId })).rejects.toMatchObject({
      code: 'SECOND_PERSON_REQUIRED',
    })
    const { items } = await admin().call('membership', 'listDuesPayments', {})
    expect(items).toMatchObject([
      { year: 2025, amountFen: 1_000_000 },
      { paymentId, allowedEvents: ['confirm', 'refuse'] },
    ])
    const file = await admin().call('membership', 'confirmDuesPayment', { paymentId })
    expect(file.years[0]).toMatchObject({ paidFen: 5_000_000, state: 'settled' })
  })

  it('is counted once however often and however late it is confirmed (M9)', async () => {
    const { payments } = await recordPayment(ARREARS_UNIT_ID, { amountFen: 2_000_000 })
    const { paymentId } = payments[0]!
    const answers = await Promise.allSettled(
      [1, 2, 3, 4].map(() => admin().call('membership', 'confirmDuesPayment', { paymentId })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await yearOf(ARREARS_UNIT_ID, 2026)).toMatchObject({ paidFen: 2_000_000, owedFen: 3_000_000 })
  })

  it('of several payments that are confirmed at once no more counts than is owed (M9, N9)', async () => {
    // 50,000 yuan are owed. Recorded at the same moment, each of these fitted.
    const { payments } = await recordPayment(ARREARS_UNIT_ID, { year: 2026, amountFen: 2_000_000 })
    const ids = [payments[0]!.paymentId, 'dpay_2', 'dpay_3', 'dpay_4']
    const copies = ids.slice(1).map((_id) => ({ _id, voucher: _id }))
    await runUseCase('test/support/copy-document.ts', copyDocument.name, [
      ['dues_payments', payments[0]!.paymentId, copies],
    ])
    const answers = await Promise.allSettled(
      ids.map((paymentId) => admin().call('membership', 'confirmDuesPayment', { paymentId })),
    )
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'STATE_CONFLICT' })
    const confirmed = (await currentCloud().documents<DuesPaymentRecord>('dues_payments')).filter(
      ({ unitId, year, status }) => unitId === ARREARS_UNIT_ID && year === 2026 && status === 'confirmed',
    )
    expect(confirmed).toHaveLength(2)
    expect(await yearOf(ARREARS_UNIT_ID, 2026)).toMatchObject({ paidFen: 4_000_000, owedFen: 1_000_000 })
  })

  it('is refused by field: more than is owed, a day to come, a voucher that is recorded already (O8)', async () => {
    const issue = async (changes: Parameters<typeof recordPayment>[1]) => {
      const error: unknown = await recordPayment(ARREARS_UNIT_ID, changes).catch((caught: unknown) => caught)
      return (error as RouteError).issues
    }
    // 30,000 yuan of last year are open, and 10,000 of them wait to be confirmed.
    expect(await issue({ year: 2025, amountFen: 2_000_001 })).toEqual([
      { path: 'amountFen', code: 'MORE_THAN_OWED', params: { leftFen: 2_000_000, waitingFen: 1_000_000 } },
    ])
    expect(await issue({ paidOn: '2026-12-31' })).toMatchObject([{ path: 'paidOn', code: 'DATE_IN_FUTURE' }])
    expect(await issue({ voucher: ' ' })).toMatchObject([{ path: 'voucher', code: 'REQUIRED' }])
    await recordPayment(ARREARS_UNIT_ID, { voucher: 'A-1' })
    expect(await issue({ voucher: 'Ａ-1' })).toMatchObject([{ path: 'voucher', code: 'TAKEN' }])
  })

  it('that was recorded wrongly is refused with a reason and recorded anew (N9)', async () => {
    const wrong = await recordPayment(ARREARS_UNIT_ID, { voucher: 'B-1', amountFen: 400_000 })
    const { paymentId } = wrong.payments[0]!
    const refused = await admin().call('membership', 'refuseDuesPayment', {
      paymentId,
      reason: '金额与回单不符',
    })
    expect(refused.payments[0]).toMatchObject({ status: 'refused', reason: '金额与回单不符' })
    const again = await recordPayment(ARREARS_UNIT_ID, { voucher: 'B-1', amountFen: 500_000 })
    expect(again.payments[0]).toMatchObject({ paymentId, status: 'recorded', amountFen: 500_000 })
  })

  it('leaves its trace in the audit log (O1)', async () => {
    await pay(ARREARS_UNIT_ID, { voucher: 'C-1', amountFen: 100_000 })
    const entries = await currentCloud().documents<{ action: string; after: string }>('audit_entries')
    const ours = entries.filter(({ action }) => action.endsWith('DuesPayment'))
    expect(ours.map(({ action }) => action)).toEqual([
      'membership.recordDuesPayment',
      'membership.confirmDuesPayment',
    ])
    expect(ours[1]!.after).toContain('C-1')
  })
})

it('a unit that is no member has no dues (M8)', async () => {
  const { registration } = await register(visitor())
  await expect(duesFile(registration.unitId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
