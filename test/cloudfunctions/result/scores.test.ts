import { readMark } from '../../../cloudfunctions/result/read-mark'
import { readText } from '../../../cloudfunctions/_shared/read-table'
import { admin, candidate, examOfficer, otherCandidate } from '../../support/actors'
import { currentCloud, DEMO_WORLD, startCloud, stopCloud } from '../../support/cloud'
import { textBehind } from '../../support/text-behind'
import {
  afterExam,
  examId,
  publishScores,
  scoreTable,
  ticketNumberOf,
  withTickets,
} from '../../support/result-steps'
import { workbook } from '../../support/workbook'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const check = (text: string) => examOfficer().call('result', 'checkScores', { examId, text })
const importScores = (text: string) => examOfficer().call('result', 'importScores', { examId, text })
const getMine = (applicationId: string) => candidate().call('result', 'getMine', { applicationId })

/** 沈知远 and 顾月 with tickets, and their numbers. */
async function twoCandidates() {
  const [first = '', second = ''] = await withTickets(candidate(), otherCandidate())
  const numbers = [
    await ticketNumberOf(candidate(), first),
    await ticketNumberOf(otherCandidate(), second),
  ] as const
  return { first, second, numbers }
}

describe('a table of scores', () => {
  it('is read with tabs, commas, quotes, and empty rows that count as the spreadsheet counts (J1)', () => {
    expect(readText('\ufeff甲,乙\r\n"1,5","说 ""好"""\n\n3;,4')).toEqual([
      ['甲', '乙'],
      ['1,5', '说 "好"'],
      [''],
      ['3;', '4'],
    ])
    expect(readText('甲\t乙\n1, 2\t3')[1]).toEqual(['1, 2', '3'])
  })

  it.each([
    ['86', { score: 86, remark: '' }],
    ['７８.５', { score: 78.5, remark: '' }],
    ['缺考', { score: null, remark: '缺考' }],
    ['违纪', { score: null, remark: '违纪' }],
    ['', 'SCORE_MISSING'],
    ['101', 'SCORE_OUT_OF_RANGE'],
    ['-1', 'SCORE_OUT_OF_RANGE'],
    ['12O', 'SCORE_UNREADABLE'],
    ['78.55', 'SCORE_UNREADABLE'],
    ['=1+1', 'SCORE_UNREADABLE'],
  ])('the cell %j is %j (J1)', (text, mark) => {
    expect(readMark({ fullMark: 100 }, text, true)).toEqual(mark)
  })
})

describe('importing scores', () => {
  it('a workbook is read like a pasted table, with the same mistakes by row and column (J1)', async () => {
    const { numbers } = await twoCandidates()
    const rows = (mark: string | number) => [
      ['准考证号', '姓名', '理论知识', '操作技能'],
      [],
      [Number(numbers[0]), '沈知远', 86, mark],
    ]
    const officer = examOfficer()
    const upload = async (content: Uint8Array) =>
      officer.upload((await officer.call('result', 'requestScoreUpload', {})).cloudPath, content)
    const wrong = { examId, fileId: await upload(workbook(rows('12O'))) }
    expect((await officer.call('result', 'checkScores', wrong)).issues).toEqual([
      { row: 3, column: '操作技能', value: '12O', code: 'SCORE_UNREADABLE' },
    ])
    const good = { examId, fileId: await upload(workbook(rows(78.5))) }
    expect((await officer.call('result', 'importScores', good)).batch).toMatchObject({ people: 1, passed: 1 })
    await expect(admin().call('result', 'checkScores', good)).rejects.toMatchObject({
      code: 'FILE_NOT_UPLOADED',
    })
    const picture = { examId, fileId: await upload(Buffer.from([0xff, 0xd8, 0, 1])) }
    await expect(officer.call('result', 'checkScores', picture)).rejects.toMatchObject({
      code: 'FILE_TYPE_REFUSED',
    })
    await expect(officer.call('result', 'checkScores', { examId })).rejects.toMatchObject({
      issues: [{ path: 'text', code: 'REQUIRED' }],
    })
  })

  it('is published once the exam is over, not before (J1)', async () => {
    const { numbers } = await twoCandidates()
    const { batch } = await importScores(scoreTable([numbers[0], '沈知远', '86', '78']))
    const publish = () => admin().call('result', 'publishScores', { batchId: batch!.batchId })
    await currentCloud().clock.set(new Date(Date.parse(batch!.publishableAt) - 60_000))
    await expect(publish()).rejects.toMatchObject({
      code: 'EXAM_NOT_OVER',
      details: { endsAt: batch!.publishableAt },
    })
    const listed = await admin().call('result', 'listBatches', { examId })
    expect(listed.batches[0]!.allowedEvents).toEqual(['withdraw'])
    await afterExam(batch!)
    expect(await publish()).toMatchObject({ status: 'published' })
  })

  it('a dry run names every row that is wrong and writes nothing; so does the import (J1)', async () => {
    const { numbers } = await twoCandidates()
    const text = scoreTable(
      [numbers[0], '沈知远', '86', '12O'],
      ['20269999', '某人', '60', '60'],
      [numbers[0], '沈知远', '86', '78'],
      [numbers[1], '顾日', '', '150'],
    )
    const found = await check(text)
    expect(found.issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '操作技能', 'SCORE_UNREADABLE'],
      [3, '准考证号', 'TICKET_UNKNOWN'],
      [4, '准考证号', 'TICKET_TWICE'],
      [5, '姓名', 'NAME_DIFFERS'],
      [5, '理论知识', 'SCORE_MISSING'],
      [5, '操作技能', 'SCORE_OUT_OF_RANGE'],
    ])
    expect(await importScores(text)).toEqual({ check: found, batch: null })
    expect(await currentCloud().documents('scores')).toEqual([])
  })

  it('a table without a column says which, and tickets without a row are listed (J1)', async () => {
    const { numbers } = await twoCandidates()
    expect((await check('准考证号\t理论知识\n1\t2')).missingColumns).toEqual(['操作技能'])
    expect(await check(scoreTable([numbers[0], '沈知远', '86', '59.5']))).toMatchObject({
      people: 1,
      passed: 0,
      issueCount: 0,
      withoutRow: [numbers[1]],
    })
  })

  it('a second person publishes; nobody sees a score before, everybody is told once (J1, J2)', async () => {
    const { first, numbers } = await twoCandidates()
    const { batch } = await importScores(
      scoreTable([numbers[0], '沈知远', '86', '78.5'], [numbers[1], '顾月', '缺考', '60']),
    )
    expect(batch).toMatchObject({ status: 'imported', people: 2, passed: 1, allowedEvents: ['withdraw'] })
    expect((await getMine(first)).score).toBeNull()
    const publish = (who: typeof admin) => who().call('result', 'publishScores', { batchId: batch!.batchId })
    await expect(publish(examOfficer)).rejects.toMatchObject({ code: 'SECOND_PERSON_REQUIRED' })
    await afterExam(batch!)
    expect((await publish(admin)).status).toBe('published')
    await publish(admin)
    expect(await getMine(first)).toMatchObject({
      score: { hasPassed: true, subjects: [{ score: 86, passMark: 60 }, { score: 78.5 }] },
      certificate: null,
    })
    const { items } = await candidate().call('message', 'list', {})
    expect(items.filter(({ kind }) => kind === 'score_published')).toHaveLength(1)
  })

  it('a score is seen by its candidate only (J2, O3)', async () => {
    const { first, numbers } = await twoCandidates()
    await publishScores(scoreTable([numbers[0], '沈知远', '86', '78']))
    for (const other of [otherCandidate(), admin(), examOfficer()])
      await expect(other.call('result', 'getMine', { applicationId: first })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    const report = { kind: 'score_report', subjectId: first } as const
    await expect(otherCandidate().call('pdf', 'getDocument', report)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('withdrawn scores are seen by nobody and can be imported anew; published ones cannot (J1)', async () => {
    const { first, numbers } = await twoCandidates()
    const table = scoreTable([numbers[0], '沈知远', '86', '78'])
    const { batchId } = await publishScores(table)
    expect((await check(table)).issues).toMatchObject([{ row: 2, code: 'ALREADY_PUBLISHED' }])
    await examOfficer().call('result', 'withdrawScores', { batchId, reason: '录入错行' })
    expect((await getMine(first)).score).toBeNull()
    await publishScores(scoreTable([numbers[0], '沈知远', '55', '78']))
    expect((await getMine(first)).score).toMatchObject({ hasPassed: false })
    const actions = (await currentCloud().documents<{ action: string }>('audit_entries')).map(
      ({ action }) => action,
    )
    expect(actions).toEqual(
      expect.arrayContaining(['result.importScores', 'result.publishScores', 'result.withdrawScores']),
    )
  })

  it('the score report prints marks and result, and waits for the publishing (J2, C9)', async () => {
    const { first, numbers } = await twoCandidates()
    const report = { kind: 'score_report', subjectId: first } as const
    await expect(candidate().call('pdf', 'getDocument', report)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    await publishScores(scoreTable([numbers[0], '沈知远', '86', '缺考']))
    const { url } = await candidate().call('pdf', 'getDocument', report)
    const text = await textBehind(url)
    for (const words of [`CJ${numbers[0]}`, '86', '缺考', '不合格']) expect(text).toContain(words)
  })
})
