import { APPLICATION_STATUSES } from '../../cloudfunctions/application/status'
import type { ApplicationSummary } from '../../cloudfunctions/application/contract'
import { experienceMonths } from '../../cloudfunctions/_shared/domain/experience-months'
import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldErrors } from '../../miniprogram/utils/field-message'
import { dayTime, duration, months, timeRange, yuan } from '../../miniprogram/utils/format'
import { applicationLooks, examLooks, orderLooks } from '../../miniprogram/utils/labels'
import { readMarkdown } from '../../miniprogram/utils/markdown'
import { mostUrgent } from '../../miniprogram/utils/next-step'
import { learnServerTime } from '../../miniprogram/utils/server-time'
import { totalMonths } from '../../miniprogram/utils/work-periods'

const miniprogramDir = join(__dirname, '../../miniprogram')
const NOW = Date.parse('2031-05-14T00:00:00Z')

const application = (
  applicationId: string,
  status: ApplicationSummary['status'],
  payBy: string | null = null,
) => ({ applicationId, status, payBy, examAt: '2031-06-21T01:00:00Z' }) as ApplicationSummary

describe('words of the mini-program', () => {
  beforeAll(() => learnServerTime(new Date(NOW).toISOString()))

  it('a moment just before midnight in London is the next day in China, and another year is told (P11)', () => {
    expect(dayTime('2031-05-13T23:59:00Z')).toBe('5月14日 周三 07:59')
    expect(dayTime('2030-12-31T15:59:00Z')).toBe('2030年12月31日 周二 23:59')
    expect(dayTime('2030-12-31T16:00:00Z')).toBe('1月1日 周三 00:00')
    expect(timeRange('2031-06-21T01:00:00Z', '2031-06-21T02:30:00Z')).toBe('6月21日 09:00 至 10:30')
  })

  it.each([
    [0, '0 个月'],
    [12, '1 年'],
    [55, '4 年 7 个月'],
  ])('%i months are written %s (C4)', (count, words) => expect(months(count)).toBe(words))

  it.each([
    [0, '¥0.00'],
    [38_000, '¥380.00'],
    [123_456_789, '¥1,234,567.89'],
  ])('%i fen are written %s (M10)', (fen, words) => expect(yuan(fen)).toBe(words))

  it('the years shown at once are the years that the server counts (C4)', () => {
    const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    const iso = day.map((date) => date.toISOString().slice(0, 10))
    const period = fc.record({ startedOn: iso, endedOn: fc.oneof(iso, fc.constant('')) })
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), iso, (periods, today) => {
        expect(totalMonths(periods, today)).toBe(experienceMonths(periods, today).months)
      }),
    )
  })

  it('a countdown never goes below zero (E8)', () => {
    expect(duration(-1)).toBe('0 分钟')
    expect(duration(26 * 3_600_000)).toBe('1 天 2 小时')
  })

  it('an ID number says which digit is wrong and what it should be (A2)', () => {
    const issues = [
      { path: 'idNumber', code: 'ID_CHECK_DIGIT' as const, params: { expected: '9', actual: '5' } },
    ]
    expect(fieldErrors(issues)).toEqual({ idNumber: '最后一位应为 9 才与前 17 位相符，请核对' })
  })

  it('a missing field is asked for by its name', () => {
    const issues = [{ path: 'name', code: 'REQUIRED' as const }]
    expect(fieldErrors(issues, { name: '姓名' })).toEqual({ name: '请填写姓名' })
  })

  it('the next step is what has to be paid first, before what has to be corrected (B4)', () => {
    const applications = [
      application('a', 'draft'),
      application('b', 'returned'),
      application('c', 'awaiting_payment', '2031-05-16T00:00:00Z'),
      application('d', 'awaiting_payment', '2031-05-15T00:00:00Z'),
    ]
    expect(mostUrgent(applications, NOW)?.applicationId).toBe('d')
  })

  it('what has ended, or whose exam is over, is no next step (B4)', () => {
    const over = { ...application('a', 'paid'), examAt: '2031-05-13T00:00:00Z' }
    expect(mostUrgent([over, application('b', 'withdrawn'), application('c', 'expired')], NOW)).toBeNull()
  })

  it('text that looks like markup stays text (O10)', () => {
    expect(readMarkdown('# 标题\n- 一项\n<b>x</b>').map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', '标题'],
      ['item', '一项'],
      ['paragraph', '<b>x</b>'],
    ])
  })

  it('every icon that a page or a status names is drawn offline', () => {
    const drawn = readFileSync(join(miniprogramDir, 'components/icon/glyphs.wxss'), 'utf8')
    const templates = readdirSync(miniprogramDir, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.wxml') && !file.includes('miniprogram_npm'),
    )
    const named = templates.flatMap((file) =>
      [
        ...readFileSync(join(miniprogramDir, file), 'utf8').matchAll(/<x-icon[^>]*? name="([a-z0-9-]+)"/g),
      ].map(([, name]) => name!),
    )
    const looks = [applicationLooks, orderLooks, examLooks].flatMap((table) => Object.values(table))
    const missing = [...named, ...looks.map(({ icon }) => icon)].filter(
      (name) => !drawn.includes(`.glyph-${name} {`),
    )
    expect(templates.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  it('every status of an application has a look', () => {
    expect(Object.keys(applicationLooks).sort()).toEqual([...APPLICATION_STATUSES].sort())
  })

  it('every page of app.json exists', () => {
    const app = JSON.parse(readFileSync(join(miniprogramDir, 'app.json'), 'utf8')) as {
      pages: string[]
      subPackages: { root: string; pages: string[] }[]
    }
    const pages = [
      ...app.pages,
      ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ]
    const files = pages.flatMap((page) => ['ts', 'wxml', 'json'].map((kind) => `${page}.${kind}`))
    expect(files.filter((file) => !existsSync(join(miniprogramDir, file)))).toEqual([])
  })
})
