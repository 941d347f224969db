import type { Exam, ExamSite } from '../../../../../cloudfunctions/exam/contract'
import { monthDayTime, yuan } from '../../../../utils/format'

/** A site or subject that can be chosen, with what it costs and how many seats are left. */
export interface ChoiceRow {
  id: string
  name: string
  note: string
  chosen: boolean
  /** No seat is left. */
  full: boolean
}

const seatWords = (left: number) => (left > 0 ? `余 ${left} 个` : '名额已满')

export const siteRows = ({ sites }: Exam, siteId: string): ChoiceRow[] =>
  sites.map((site) => ({
    id: site.siteId,
    name: site.name,
    note: [seatWords(site.seatsLeft), site.surchargeFen ? `另收 ${yuan(site.surchargeFen)}` : '']
      .filter(Boolean)
      .join('，'),
    chosen: site.siteId === siteId,
    full: site.seatsLeft <= 0,
  }))

/** Only the subjects that are open at the chosen site (E3). */
export const subjectRows = (site: ExamSite | undefined, subjectIds: readonly string[]): ChoiceRow[] =>
  (site?.subjects ?? []).map((subject) => ({
    id: subject.subjectId,
    name: subject.name,
    note: `${monthDayTime(subject.startsAt)}，${yuan(subject.feeFen)}，${seatWords(subject.seatsLeft)}`,
    chosen: subjectIds.includes(subject.subjectId),
    full: subject.seatsLeft <= 0,
  }))
