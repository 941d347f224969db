import type { OrderStatus, OrderView } from '../../../../cloudfunctions/payment/contract'
import { documentUrl } from '../../../utils/document-url'
import { dayTime, monthDayTime, yuan } from '../../../utils/format'

export interface Fact {
  label: string
  value: string
}

/** How an order that is over reads. */
export interface Ending {
  icon: string
  good: boolean
  title: string
  text: string
}

const ENDINGS: Record<Exclude<OrderStatus, 'awaiting_payment'>, (order: OrderView) => Ending> = {
  paid: () => ({ icon: 'check', good: true, title: '缴费成功，报名有效', text: '' }),
  expired: ({ payBy }) => ({
    icon: 'close',
    good: false,
    title: '缴费时间已过',
    text: `${dayTime(payBy)} 前没有缴费，报名已失效，名额已放回。没有扣款。`,
  }),
  cancelled: () => ({ icon: 'close', good: false, title: '订单已取消', text: '报名已撤回，不用再缴费。' }),
  refunding: () => ({
    icon: 'time',
    good: false,
    title: '正在退款',
    text: '款项在截止后到账，名额已满，正在原路退回，一般 1 到 3 个工作日到账。',
  }),
  refunded: () => ({ icon: 'check', good: true, title: '已退款', text: '款项已原路退回。' }),
}

/** null while the order can still be paid. */
export const endingOf = (order: OrderView): Ending | null =>
  order.status === 'awaiting_payment' ? null : ENDINGS[order.status](order)

const maskTransaction = (id: string): string => id.replace(/^(.{4}).*(.{4})$/, '$1****$2')

export const paidFacts = (order: OrderView): Fact[] => [
  { label: '考试', value: order.title },
  ...(order.paidAt ? [{ label: '时间', value: monthDayTime(order.paidAt) }] : []),
  { label: '方式', value: '微信支付' },
  ...(order.transactionId ? [{ label: '交易单号', value: maskTransaction(order.transactionId) }] : []),
]

/** One line of 接下来; one with a `url` opens a page. */
export interface NextFact {
  icon: string
  title: string
  note: string
  url: string
}

export const nextFacts = ({ applicationId, examAt, siteName }: OrderView): NextFact[] => [
  {
    icon: 'bill',
    title: '缴费凭证',
    note: 'PDF，可以保存和转发',
    url: documentUrl('payment_receipt', applicationId),
  },
  {
    icon: 'file-pdf',
    title: '报名登记表',
    note: 'PDF，现场确认时用',
    url: documentUrl('registration_form', applicationId),
  },
  { icon: 'ticket', title: '打印准考证', note: '可以打印时会通知你', url: '' },
  { icon: 'calendar', title: '参加考试', note: `${dayTime(examAt)}，${siteName}`, url: '' },
]

export const feeFacts = ({ items }: OrderView): Fact[] =>
  items.map(({ label, amountFen }) => ({ label, value: yuan(amountFen) }))

export const examFacts = (order: OrderView): Fact[] => [
  { label: '考试', value: order.title },
  { label: '考点', value: order.siteName },
  { label: '时间', value: dayTime(order.examAt) },
  { label: '说明', value: order.description || '/' },
]

export const candidateFacts = ({ candidate }: OrderView): Fact[] => [
  { label: '姓名', value: candidate.name },
  { label: '证件号码', value: candidate.idNumberMasked },
  { label: '手机号', value: candidate.phoneMasked },
  { label: '电子邮箱', value: candidate.emailMasked },
]
