import type { ExamRecord, SeatQuotaRecord } from '../../cloudfunctions/exam/exam-record'

/** The quotas of an exam, all seats free. */
export const seatQuotasOf = ({ _id: examId, sites }: ExamRecord): SeatQuotaRecord[] =>
  sites.flatMap(({ siteId, subjects }) =>
    subjects.map(({ subjectId, capacity }) => ({
      _id: `${examId}:${siteId}:${subjectId}`,
      examId,
      siteId,
      subjectId,
      capacity,
      remaining: capacity,
      holders: [],
    })),
  )
