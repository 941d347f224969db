import type { ExamRecord, ExamSiteRecord } from './exam-record'
import { quotaId, type SeatCount } from './seat-repository'

/** Seats by quota id; a quota that is missing has none left. */
export type Seats = ReadonlyMap<string, SeatCount>

export const seatsById = (counts: readonly SeatCount[]): Seats =>
  new Map(counts.map((count) => [count._id, count]))

export interface SeatFigures {
  seatsLeft: number
  capacity: number
}

export function subjectSeats(seats: Seats, examId: string, siteId: string, subjectId: string): SeatFigures {
  const quota = seats.get(quotaId({ examId, siteId, subjectIds: [] }, subjectId))
  return { seatsLeft: quota?.remaining ?? 0, capacity: quota?.capacity ?? 0 }
}

/** A site still takes as many people as its emptiest subject has seats: one subject is enough to apply (E4). */
export function siteSeats(seats: Seats, examId: string, site: ExamSiteRecord): SeatFigures {
  const figures = site.subjects.map(({ subjectId }) => subjectSeats(seats, examId, site.siteId, subjectId))
  return {
    seatsLeft: Math.max(0, ...figures.map(({ seatsLeft }) => seatsLeft)),
    capacity: Math.max(0, ...figures.map(({ capacity }) => capacity)),
  }
}

export function examSeats(seats: Seats, exam: ExamRecord): SeatFigures {
  const figures = exam.sites.map((site) => siteSeats(seats, exam._id, site))
  return {
    seatsLeft: figures.reduce((sum, { seatsLeft }) => sum + seatsLeft, 0),
    capacity: figures.reduce((sum, { capacity }) => sum + capacity, 0),
  }
}
