import type { Workbench } from '../../../../cloudfunctions/staff/contract'
import { may } from '../../../utils/staff-roles'
import { duration, monthDay, yuan } from '../../../utils/format'

/** One queue or figure of the workbench. Without `url` it is only looked at. */
export interface Tile {
  key: string
  icon: string
  figure: string
  title: string
  note: string
  /** `今天`, `需处理`: what cannot wait. */
  hot: string
  url: string
}

const DAY_MS = 86_400_000
/** What the association promises: an answer within two working days. */
const PROMISED_MS = 2 * DAY_MS

export function tilesOf(workbench: Workbench, now: number): Tile[] {
  const { review, requests, awaitingPayment, paidToday, roles } = workbench
  const waitedMs = review.oldestSubmittedAt ? now - Date.parse(review.oldestSubmittedAt) : 0
  return [
    {
      key: 'review',
      icon: 'fact-check',
      figure: String(review.waiting),
      title: '资格审核',
      note: review.waiting ? `最久 ${duration(waitedMs)}` : '没有待审',
      hot: waitedMs > PROMISED_MS ? '超过 2 天' : '',
      url: may(roles, 'reviewer') ? '../queue/queue' : '',
    },
    {
      key: 'requests',
      icon: 'user-checked',
      figure: String(requests.waiting),
      title: '人工申请',
      note: requests.earliestDueAt ? `${monthDay(requests.earliestDueAt)} 前答复` : '没有待办',
      hot: requests.earliestDueAt && Date.parse(requests.earliestDueAt) < now ? '已超期' : '',
      url: may(roles, 'reviewer') ? '../requests/requests' : '',
    },
    {
      key: 'unpaid',
      icon: 'wallet',
      figure: String(awaitingPayment.count),
      title: '等待缴费',
      note: `合计 ${yuan(awaitingPayment.amountFen)}`,
      hot: '',
      url: '',
    },
    {
      key: 'paid',
      icon: 'money',
      figure: String(paidToday.count),
      title: '今天缴费',
      note: `合计 ${yuan(paidToday.amountFen)}`,
      hot: '',
      url: '',
    },
  ]
}

/** What the cell of 单位会员 says under its name. */
export const unitWords = ({ units }: Workbench, now: number): string =>
  units.oldestSubmittedAt
    ? `${units.waiting} 家待审，最久 ${duration(now - Date.parse(units.oldestSubmittedAt))}`
    : '没有待审；查找单位，设置等级和标签'

/** `27 件待审，最久 1 天 13 小时` */
export function waitingWords({ review }: Workbench, now: number): string {
  if (!review.waiting) return '现在没有待审的报名。'
  const oldest = review.oldestSubmittedAt ? now - Date.parse(review.oldestSubmittedAt) : 0
  return `${review.waiting} 件待审，最久 ${duration(oldest)}`
}
