import type { ExamRecord } from '../exam/exam-record'
import { chosen } from './choice'
import type { FeeItem } from './contract'

/** What a choice costs: each subject's fee and the site's surcharge, by the server's figures only (G2). */
export function feeItemsOf(
  exam: ExamRecord,
  choice: { siteId: string; subjectIds: readonly string[] },
): FeeItem[] {
  const { site, subjects } = chosen(exam, choice)
  const items = subjects.map(({ name, feeFen }) => ({ label: name, amountFen: feeFen }))
  return site?.surchargeFen ? [...items, { label: '考点服务费', amountFen: site.surchargeFen }] : items
}

export const totalFen = (items: readonly FeeItem[]): number =>
  items.reduce((sum, { amountFen }) => sum + amountFen, 0)
