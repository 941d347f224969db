import { isSameName } from '../_shared/domain/person-name'
import { loadNames } from '../account/load-names'
import { loadExam } from '../exam/load-exam'
import type { ExamRecord, ExamSubjectRecord } from '../exam/exam-record'
import { findIssuedTickets, type IssuedTicket } from '../ticket/find-issued-tickets'
import type { RowIssue, RowIssueCode, ScoreCheck } from './contract'
import { readMark } from './read-mark'
import type { SubjectScore } from './result-records'
import { findBatches, findScores } from './score-repository'

const NUMBER_COLUMN = '准考证号'
const NAME_COLUMN = '姓名'
const SHOWN = 100

/** Spreadsheets put a quote mark before a number that is to stay text. */
const tidy = (cell: string): string => cell.trim().replace(/^'/, '')

/** A row that can be imported. */
export interface GoodRow {
  ticket: IssuedTicket
  subjects: SubjectScore[]
  hasPassed: boolean
}

interface Sheet {
  exam: ExamRecord
  headings: string[]
  tickets: ReadonlyMap<string, IssuedTicket>
  names: ReadonlyMap<string, string>
  /** Applications whose score is published. */
  published: ReadonlySet<string>
}

/** Reads a table of scores against the exam's tickets and says everything that is wrong with it, row by row (J1). */
export async function readScores(
  examId: string,
  table: readonly string[][],
): Promise<{ check: ScoreCheck; rows: GoodRow[]; exam: ExamRecord }> {
  const exam = await loadExam(examId)
  const [headings = [], ...body] = table.map((cells) => cells.map(tidy))
  const missingColumns = [NUMBER_COLUMN, ...exam.subjects.map(({ name }) => name)].filter(
    (heading) => !headings.includes(heading),
  )
  if (missingColumns.length) return { check: summarize(missingColumns, [], [], []), rows: [], exam }
  const tickets = await findIssuedTickets(examId)
  const sheet: Sheet = {
    exam,
    headings,
    tickets: new Map(tickets.map((ticket) => [ticket.ticketNumber, ticket])),
    names: headings.includes(NAME_COLUMN)
      ? await loadNames(tickets.map(({ accountId }) => accountId))
      : new Map<string, string>(),
    published: await publishedApplications(examId),
  }
  const seen = new Set<string>()
  const read = body
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some(Boolean))
    .map(({ row, cells }) => readRow(sheet, row, cells, seen))
  const issues = read.flatMap((one) => ('issues' in one ? one.issues : []))
  const rows = read.flatMap((one) => ('issues' in one ? [] : [one]))
  const without = tickets.filter(({ ticketNumber }) => !seen.has(ticketNumber))
  return { check: summarize([], rows, issues, without), rows, exam }
}

const summarize = (
  missingColumns: string[],
  rows: readonly GoodRow[],
  issues: RowIssue[],
  without: readonly IssuedTicket[],
): ScoreCheck => ({
  missingColumns,
  people: rows.length,
  passed: rows.filter(({ hasPassed }) => hasPassed).length,
  issues: issues.slice(0, SHOWN),
  issueCount: issues.length,
  withoutRow: without.slice(0, SHOWN).map(({ ticketNumber }) => ticketNumber),
  withoutRowCount: without.length,
})

async function publishedApplications(examId: string): Promise<Set<string>> {
  const batches = (await findBatches(examId)).filter(({ status }) => status === 'published')
  const scores = await Promise.all(batches.map(({ _id }) => findScores(_id)))
  return new Set(scores.flat().map(({ _id }) => _id))
}

function readRow(
  { exam, headings, tickets, names, published }: Sheet,
  row: number,
  cells: readonly string[],
  seen: Set<string>,
): GoodRow | { issues: RowIssue[] } {
  const cell = (column: string) => cells[headings.indexOf(column)] ?? ''
  const issue = (column: string, code: RowIssueCode): RowIssue => ({
    row,
    column,
    value: cell(column).slice(0, 40),
    code,
  })
  const ticketNumber = cell(NUMBER_COLUMN)
  const ticket = tickets.get(ticketNumber)
  if (!ticket) return { issues: [issue(NUMBER_COLUMN, 'TICKET_UNKNOWN')] }
  if (seen.has(ticketNumber)) return { issues: [issue(NUMBER_COLUMN, 'TICKET_TWICE')] }
  seen.add(ticketNumber)
  if (published.has(ticket.applicationId)) return { issues: [issue(NUMBER_COLUMN, 'ALREADY_PUBLISHED')] }
  const name = names.get(ticket.accountId)
  const issues: RowIssue[] =
    name !== undefined && !isSameName(cell(NAME_COLUMN), name) ? [issue(NAME_COLUMN, 'NAME_DIFFERS')] : []
  const subjects: SubjectScore[] = []
  for (const subject of exam.subjects) {
    const mark = readMark(subject, cell(subject.name), ticket.subjectIds.includes(subject.subjectId))
    if (mark === null) continue
    if (typeof mark === 'string') issues.push(issue(subject.name, mark))
    else subjects.push({ subjectId: subject.subjectId, ...mark })
  }
  return issues.length ? { issues } : { ticket, subjects, hasPassed: passesAll(exam.subjects, subjects) }
}

const passesAll = (all: readonly ExamSubjectRecord[], taken: readonly SubjectScore[]): boolean =>
  taken.every(({ subjectId, score }) => {
    const subject = all.find((one) => one.subjectId === subjectId)
    return subject !== undefined && score !== null && score >= subject.passMark
  })
