import { CLOSED_EXAM_ID, OPEN_EXAM_ID, UPCOMING_EXAM_ID } from '../../../scripts/seed/demo-exams'
import { visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const DAY_MS = 86_400_000
interface Filter {
  keyword?: string
  occupation?: string
  level?: string
  site?: string
  month?: string
}
const ids = async (input: Filter = {}) =>
  (await visitor().call('exam', 'list', input)).items.map(({ examId }) => examId)

describe('exam list', () => {
  it('a visitor sees exams sorted by what can be done now (B1, B11)', async () => {
    const { items, nextCursor } = await visitor().call('exam', 'list', {})
    expect(items.map(({ examId, state }) => [examId, state])).toEqual([
      [OPEN_EXAM_ID, 'open'],
      [UPCOMING_EXAM_ID, 'upcoming'],
      [CLOSED_EXAM_ID, 'closed'],
    ])
    expect(items[0]).toMatchObject({ feeFen: 38000, seatsLeft: 103, capacity: 103, mine: null })
    expect(nextCursor).toBeUndefined()
  })

  it('the server’s clock opens and closes registration to the second (E8)', async () => {
    const exam = await visitor().call('exam', 'get', { examId: OPEN_EXAM_ID })
    const closes = new Date(exam.registrationClosesAt).getTime()
    const stateAt = async (at: number) => {
      await currentCloud().clock.set(new Date(at))
      return (await visitor().call('exam', 'get', { examId: OPEN_EXAM_ID })).state
    }
    expect(await stateAt(closes - 2000)).toBe('open')
    expect(await stateAt(closes)).toBe('closed')
    await currentCloud().clock.set(new Date(closes))
    expect((await ids())[0]).not.toBe(OPEN_EXAM_ID)
  })

  it('a search finds every word in occupation, level, batch or site (B7)', async () => {
    expect(await ids({ keyword: '人工智能 三级' })).toEqual([OPEN_EXAM_ID])
    expect(await ids({ keyword: '三级' })).toEqual([OPEN_EXAM_ID, CLOSED_EXAM_ID])
    expect(await ids({ keyword: '不存在的职业' })).toEqual([])
  })

  it('occupation, level, site and month narrow the list, alone and together with a search (B7)', async () => {
    const { occupations, levels, sites, months } = await visitor().call('exam', 'getFilterOptions', {})
    expect(occupations).toContain('人工智能训练师')
    expect(new Set(levels)).toEqual(new Set(['三级/高级工', '四级/中级工']))
    expect(sites).toContain('江临职业技能认定中心')
    expect(months).toEqual([...months].sort())
    expect(await ids({ occupation: '人工智能训练师' })).toEqual([OPEN_EXAM_ID])
    expect(await ids({ level: '三级/高级工' })).toEqual([OPEN_EXAM_ID, CLOSED_EXAM_ID])
    expect(await ids({ level: '三级/高级工', keyword: '人工智能' })).toEqual([OPEN_EXAM_ID])
    expect(await ids({ level: '四级/中级工', occupation: '人工智能训练师' })).toEqual([])
    expect(await ids({ site: '没有这个考点' })).toEqual([])
    const all = await Promise.all(months.map((month) => ids({ month })))
    expect(all.flat().sort()).toEqual((await ids()).sort())
  })

  it('the month of an exam is China’s, not that of the clock in Greenwich (B7)', async () => {
    const { items } = await visitor().call('exam', 'list', {})
    for (const { examId, examAt } of items) {
      const month = new Date(Date.parse(examAt) + 8 * 3_600_000).toISOString().slice(0, 7)
      expect(await ids({ month })).toContain(examId)
    }
    await expect(ids({ month: '2026-6' })).rejects.toMatchObject({ issues: [{ path: 'month' }] })
  })

  it('a cursor that we did not write is refused by name (P9)', async () => {
    await expect(visitor().call('exam', 'list', { cursor: 'x' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'cursor' }],
    })
  })

  it('an exam shows each site with its open subjects and seats, and never who holds them (E3, O3)', async () => {
    const choice = { examId: OPEN_EXAM_ID, siteId: 'site_university', subjectIds: ['theory'] }
    await runUseCase('cloudfunctions/exam/hold-seats.ts', 'holdSeats', [['app_secret', choice]])
    const exam = await visitor().call('exam', 'get', { examId: OPEN_EXAM_ID })
    const site = exam.sites.find(({ siteId }) => siteId === 'site_university')
    expect(site?.subjects.map(({ name, seatsLeft, capacity }) => [name, seatsLeft, capacity])).toEqual([
      ['理论知识', 2, 3],
      ['操作技能', 3, 3],
    ])
    expect(exam.sites.map(({ reviewRequired }) => reviewRequired)).toEqual([true, false, true])
    expect(JSON.stringify(exam)).not.toContain('app_secret')
  })

  it('an exam that does not exist is NOT_FOUND (O3)', async () => {
    await expect(visitor().call('exam', 'get', { examId: 'exam_none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('announcements', () => {
  it('a visitor reads them, pinned ones first, then the newest (B2)', async () => {
    const { items } = await visitor().call('exam', 'listAnnouncements', {})
    expect(items.map(({ pinned }) => pinned)).toEqual([true, false, false, false])
    const times = items.slice(1).map(({ publishedAt }) => publishedAt)
    expect(times).toEqual([...times].sort().reverse())
    const { body } = await visitor().call('exam', 'getAnnouncement', {
      announcementId: items[0]!.announcementId,
    })
    expect(body).toContain('申报条件')
  })

  it('what is not published yet cannot be read (B2)', async () => {
    await currentCloud().clock.advance(-3 * DAY_MS)
    const { items } = await visitor().call('exam', 'listAnnouncements', {})
    expect(items.map(({ announcementId }) => announcementId)).not.toContain('ann_first_batch')
    await expect(
      visitor().call('exam', 'getAnnouncement', { announcementId: 'ann_first_batch' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
