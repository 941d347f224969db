import type { Exam, ExamCard, ExamSite } from './contract'
import type { ExamRecord, ExamSiteRecord } from './exam-record'
import { examState } from './exam-state'
import { examSeats, siteSeats, subjectSeats, type Seats } from './seats'

interface Context {
  seats: Seats
  mine: ExamCard['mine']
  at: Date
}

export function presentExamCard(exam: ExamRecord, { seats, mine, at }: Context): ExamCard {
  return {
    examId: exam._id,
    occupation: exam.occupation,
    level: exam.level,
    batch: exam.batch,
    registrationOpensAt: exam.registrationOpensAt.toISOString(),
    registrationClosesAt: exam.registrationClosesAt.toISOString(),
    examAt: exam.examAt.toISOString(),
    feeFen: exam.subjects.reduce((sum, { feeFen }) => sum + feeFen, 0),
    ...examSeats(seats, exam),
    state: examState(exam, at),
    mine,
  }
}

export const presentExam = (exam: ExamRecord, context: Context): Exam => ({
  ...presentExamCard(exam, context),
  direction: exam.direction,
  description: exam.description,
  correctionClosesAt: exam.correctionClosesAt.toISOString(),
  ticketPrintableOn: exam.ticketPrintableOn,
  agreement: exam.agreement,
  sites: exam.sites.map((site) => presentSite(exam, site, context.seats)),
})

/** A site with the subjects that are open at it (E3). */
function presentSite(exam: ExamRecord, site: ExamSiteRecord, seats: Seats): ExamSite {
  const { siteId, name, address, reviewRequired, surchargeFen } = site
  const open = new Set(site.subjects.map(({ subjectId }) => subjectId))
  return {
    siteId,
    name,
    address,
    reviewRequired,
    surchargeFen,
    seatsLeft: siteSeats(seats, exam._id, site).seatsLeft,
    subjects: exam.subjects
      .filter(({ subjectId }) => open.has(subjectId))
      .map((subject) => ({
        subjectId: subject.subjectId,
        name: subject.name,
        startsAt: subject.startsAt.toISOString(),
        endsAt: subject.endsAt.toISOString(),
        feeFen: subject.feeFen,
        ...subjectSeats(seats, exam._id, siteId, subject.subjectId),
      })),
  }
}
