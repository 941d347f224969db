import type { Caller } from '../_shared/caller'
import type { Page } from '../_shared/contract'
import type { ExamCard } from './contract'
import { compareRanks, examRank, rankCursor, readRankCursor } from './exam-order'
import { fitsFilter, type ExamFilter } from './exam-filter'
import { findExams } from './exam-repository'
import { liveApplicationsByExam } from './live-applications'
import { presentExamCard } from './present-exam'
import { findSeatCounts } from './seat-repository'
import { seatsById } from './seats'

const PAGE_SIZE = 10

/** The exam list, with or without an account (B1, B7, B11). */
export async function listExams(
  { cursor, ...filter }: { cursor?: string | undefined } & ExamFilter,
  caller: Caller,
): Promise<Page<ExamCard>> {
  const at = new Date()
  const [exams, mine] = await Promise.all([findExams(), liveApplicationsByExam(caller)])
  const after = cursor ? readRankCursor(cursor) : null
  const ranked = exams
    .filter((exam) => fitsFilter(exam, filter))
    .map((exam) => ({ exam, rank: examRank(exam, mine.has(exam._id), at) }))
    .filter(({ rank }) => !after || compareRanks(rank, after) > 0)
    .sort((a, b) => compareRanks(a.rank, b.rank))
  const page = ranked.slice(0, PAGE_SIZE)
  const seats = seatsById(await findSeatCounts(page.map(({ exam }) => exam._id)))
  const last = page.at(-1)
  return {
    items: page.map(({ exam }) => presentExamCard(exam, { seats, mine: mine.get(exam._id) ?? null, at })),
    ...(last && ranked.length > PAGE_SIZE ? { nextCursor: rankCursor(last.rank) } : {}),
  }
}
