import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import { pageExamRecords } from '../exam/page-exam-records'
import type { ExamOfficeCard } from './contract'
import { presentExamForOffice } from './summarize-seating'

const PAGE_SIZE = 10

/** Exams for the exam office, the latest exam first. */
export async function listExamsForOffice({
  cursor,
}: {
  cursor?: string | undefined
}): Promise<Page<ExamOfficeCard>> {
  const found = await pageExamRecords(cursor ? decodeCursor(cursor) : null, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: await Promise.all(page.map(presentExamForOffice)),
    ...(found.length > PAGE_SIZE && last
      ? { nextCursor: encodeCursor({ at: last.examAt, id: last._id }) }
      : {}),
  }
}
