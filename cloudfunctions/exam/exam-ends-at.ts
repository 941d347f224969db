import type { ExamRecord } from './exam-record'

/** When the last subject of an exam is over. */
export const examEndsAt = ({ examAt, subjects }: Pick<ExamRecord, 'examAt' | 'subjects'>): Date =>
  subjects.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), examAt)
