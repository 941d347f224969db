import type { SeatQuotaRecord } from '../../../cloudfunctions/exam/exam-record'
import { OPEN_EXAM_ID, SCARCE_SITE_ID } from '../../../scripts/seed/demo-exams'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const SEATS = 3
const choice = { examId: OPEN_EXAM_ID, siteId: SCARCE_SITE_ID, subjectIds: ['theory', 'practice'] }
const hold = (calls: unknown[][]) => runUseCase('cloudfunctions/exam/hold-seats.ts', 'holdSeats', calls)
const release = (calls: unknown[][]) =>
  runUseCase('cloudfunctions/exam/release-seats.ts', 'releaseSeats', calls)
const repair = (holding: string[]) =>
  runUseCase<number>('test/cloudfunctions/exam/repair-with.ts', 'repairWith', [[holding]])

const quotas = async () =>
  (await currentCloud().documents<SeatQuotaRecord>('seat_quotas')).filter(
    ({ examId, siteId }) => examId === choice.examId && siteId === choice.siteId,
  )
const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `app_${index}`)

describe('seats', () => {
  it('40 candidates at once get exactly the seats there are, each for all subjects or none (E5)', async () => {
    const outcomes = await hold(idsOf(40).map((id) => [id, choice]))
    const winners = idsOf(40).filter((_, index) => outcomes[index]?.code === undefined)
    const refusals = outcomes.filter(({ code }) => code !== undefined)
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['SEATS_EXHAUSTED']))
    expect(winners).toHaveLength(SEATS)
    for (const { holders, remaining, capacity } of await quotas()) {
      expect([...holders].sort()).toEqual([...winners].sort())
      expect(remaining).toBe(capacity - holders.length)
    }
  })

  it('the last seats go out whoever comes, one after the other (E5)', async () => {
    for (const id of idsOf(SEATS)) expect(await hold([[id, choice]])).toEqual([{ value: null }])
    expect(await hold([['app_late', choice]])).toEqual([
      { code: 'SEATS_EXHAUSTED', details: { subjectId: 'practice' } },
    ])
  })

  it('an application that holds twice, at once or later, holds one seat a subject (E5)', async () => {
    await hold([
      ['app_0', choice],
      ['app_0', choice],
    ])
    await hold([['app_0', choice]])
    for (const { holders, remaining } of await quotas()) {
      expect(holders).toEqual(['app_0'])
      expect(remaining).toBe(SEATS - 1)
    }
  })

  it('one full subject takes none of the others (E5)', async () => {
    const theory = { ...choice, subjectIds: ['theory'] }
    for (const id of idsOf(SEATS)) await hold([[id, theory]])
    expect(await hold([['app_late', choice]])).toEqual([
      { code: 'SEATS_EXHAUSTED', details: { subjectId: 'theory' } },
    ])
    const practice = (await quotas()).find(({ subjectId }) => subjectId === 'practice')
    expect(practice).toMatchObject({ holders: [], remaining: SEATS })
  })

  it('releasing twice frees once (E6)', async () => {
    await hold([['app_0', choice]])
    await release([
      ['app_0', choice],
      ['app_0', choice],
      ['app_unknown', choice],
    ])
    for (const quota of await quotas()) expect(quota).toMatchObject({ holders: [], remaining: SEATS })
  })

  it('seats that a crash left held are found and freed, others stay (E6)', async () => {
    await hold([
      ['app_0', choice],
      ['app_1', choice],
    ])
    expect(await repair(['app_1'])).toEqual([{ value: 2 }])
    expect(await repair(['app_1'])).toEqual([{ value: 0 }])
    for (const quota of await quotas())
      expect(quota).toMatchObject({ holders: ['app_1'], remaining: SEATS - 1 })
  })
})
