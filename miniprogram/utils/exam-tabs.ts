import type { ExamCard } from '../../cloudfunctions/exam/contract'

/** The tabs over the list of exams. */
export const examTabs = [
  { key: 'all', label: '全部', has: () => true },
  { key: 'open', label: '可办理', has: (exam: ExamCard) => exam.state === 'open' || exam.mine !== null },
  { key: 'mine', label: '我的', has: (exam: ExamCard) => exam.mine !== null },
  { key: 'closed', label: '已截止', has: (exam: ExamCard) => exam.state === 'closed' && exam.mine === null },
] as const

export interface ExamGroup {
  title: string
  items: ExamCard[]
}

/** The exams of a tab, with a title over those that have not begun and those that are over. */
export function groupExams(exams: ExamCard[], tab: number): ExamGroup[] {
  const shown = exams.filter(examTabs[tab]!.has)
  const isNow = ({ mine, state }: ExamCard) => mine !== null || state === 'open'
  const groups: ExamGroup[] = [
    { title: '', items: shown.filter(isNow) },
    { title: '即将开始', items: shown.filter((exam) => !isNow(exam) && exam.state === 'upcoming') },
    { title: '已截止', items: shown.filter((exam) => !isNow(exam) && exam.state === 'closed') },
  ]
  return groups.filter(({ items }) => items.length)
}
