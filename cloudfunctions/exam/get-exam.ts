import type { Caller } from '../_shared/caller'
import type { Exam } from './contract'
import { liveApplicationsByExam } from './live-applications'
import { loadExam } from './load-exam'
import { presentExam } from './present-exam'
import { findSeatCounts } from './seat-repository'
import { seatsById } from './seats'

/** An exam with its sites, their open subjects and the seats left (E3, B11). */
export async function getExam({ examId }: { examId: string }, caller: Caller): Promise<Exam> {
  const [exam, counts, mine] = await Promise.all([
    loadExam(examId),
    findSeatCounts([examId]),
    liveApplicationsByExam(caller),
  ])
  return presentExam(exam, { seats: seatsById(counts), mine: mine.get(examId) ?? null, at: new Date() })
}
