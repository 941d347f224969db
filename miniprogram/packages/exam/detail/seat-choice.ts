import type { Exam, ExamSite, ExamSubject } from '../../../../cloudfunctions/exam/contract'
import { dayTime, timeRange, yuan } from '../../../utils/format'

/** What is chosen on the page so far. */
export interface Choice {
  agreed: boolean
  siteId: string
  subjectIds: string[]
}

export interface SiteOption {
  siteId: string
  name: string
  address: string
  remark: string
  seats: string
  full: boolean
  chosen: boolean
}

export interface SubjectOption {
  subjectId: string
  name: string
  time: string
  price: string
  remark: string
  full: boolean
  chosen: boolean
}

/** What the page shows for a choice. */
export interface ChoiceView {
  sites: SiteOption[]
  subjects: SubjectOption[]
  summary: string
  clash: boolean
  total: string
  totalLabel: string
  missing: string
  /** The section that has the first of what is missing, by its id on the page. */
  missingAt: 'agreement' | 'sites' | 'subjects'
}

const siteOption = (site: ExamSite, siteId: string): SiteOption => ({
  siteId: site.siteId,
  name: site.name,
  address: site.address,
  remark: site.reviewRequired ? '需要资格审核' : '不审核，提交后直接缴费',
  seats: site.seatsLeft ? `余 ${site.seatsLeft} 个` : '名额已满',
  full: site.seatsLeft === 0,
  chosen: site.siteId === siteId,
})

const subjectOption = (subject: ExamSubject, subjectIds: string[]): SubjectOption => ({
  subjectId: subject.subjectId,
  name: subject.name,
  time: timeRange(subject.startsAt, subject.endsAt),
  price: yuan(subject.feeFen),
  remark: subject.seatsLeft ? `余 ${subject.seatsLeft} 个` : '名额已满',
  full: subject.seatsLeft === 0,
  chosen: subjectIds.includes(subject.subjectId),
})

/** Two subjects clash when one begins before the other ends (E4). The server checks again. */
export function timesClash(subjects: ExamSubject[]): boolean {
  const byStart = [...subjects].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
  return byStart.some((subject, index) => {
    const next = byStart[index + 1]
    return next !== undefined && Date.parse(next.startsAt) < Date.parse(subject.endsAt)
  })
}

/** The site's open subjects, what they cost together, and what is still missing (E3, E4). */
export function viewChoice(exam: Exam, { agreed, siteId, subjectIds }: Choice): ChoiceView {
  const site = exam.sites.find((one) => one.siteId === siteId)
  const chosen = site?.subjects.filter((subject) => subjectIds.includes(subject.subjectId)) ?? []
  const clash = timesClash(chosen)
  const surchargeFen = chosen.length ? (site?.surchargeFen ?? 0) : 0
  const totalFen = chosen.reduce((sum, { feeFen }) => sum + feeFen, surchargeFen)
  const missing = [agreed ? '' : '同意协议', site ? '' : '选择考点', chosen.length ? '' : '选择科目'].filter(
    Boolean,
  )
  return {
    sites: exam.sites.map((one) => siteOption(one, siteId)),
    subjects: site?.subjects.map((subject) => subjectOption(subject, subjectIds)) ?? [],
    summary: chosen.map(({ name }) => name).join('、'),
    clash,
    total: yuan(totalFen),
    totalLabel: surchargeFen ? `合计（含考点费 ${yuan(surchargeFen)}）` : '合计',
    missingAt: agreed ? (site ? 'subjects' : 'sites') : 'agreement',
    missing: missing.length
      ? `还差 ${missing.length} 项：${missing.join('、')}`
      : clash
        ? '所选科目时间冲突'
        : '',
  }
}

/** Why nobody can apply now; empty while they can. */
export function closedReason({ state, registrationOpensAt, registrationClosesAt }: Exam): string {
  if (state === 'upcoming') return `报名 ${dayTime(registrationOpensAt)} 开始`
  return state === 'closed' ? `报名已于 ${dayTime(registrationClosesAt)} 截止` : ''
}
