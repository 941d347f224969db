import type { DuesFileView, DuesPaymentView } from '../../../../cloudfunctions/membership/contract'
import { dayWords, yuan } from '../../../utils/format'

/** A step that is asked about before it is taken. */
export interface Asked {
  event: 'record' | 'confirm' | 'refuse' | 'remind' | 'letter'
  title: string
  text: string
  confirm: string
  facts: { label: string; value: string }[]
  paymentId: string
}

const plain = (asked: Pick<Asked, 'event' | 'title' | 'text' | 'confirm'>): Asked => ({
  ...asked,
  facts: [],
  paymentId: '',
})

/** What finance reads before a step with a unit. */
export function stepSheet(event: 'record' | 'remind' | 'letter'): Asked {
  switch (event) {
    case 'record':
      return plain({
        event,
        title: '登记缴费',
        text: '按银行回单登记。由另一位财务人员确认后才入账。',
        confirm: '登记缴费',
      })
    case 'remind':
      return plain({
        event,
        title: '提醒单位缴费',
        text: '联系人会收到短信，经办人会收到通知。七天内只能提醒一次。',
        confirm: '发送提醒',
      })
    case 'letter':
      return plain({
        event,
        title: '发会费缴纳通知函',
        text: '函里写明宽限期已满的各年度欠费。发出后内容不再改变，单位可以下载，联系人会收到短信。',
        confirm: '发出通知函',
      })
  }
}

/** What finance reads before a payment is decided on. */
export const paymentSheet = (event: 'confirm' | 'refuse', payment: DuesPaymentView): Asked => ({
  event,
  title: event === 'confirm' ? '确认入账' : '退回登记',
  text:
    event === 'confirm'
      ? '请对照银行流水核对。确认后计入已缴金额，不能撤销。'
      : '这笔不计入已缴金额。改正后可以用同一凭证号重新登记。',
  confirm: event === 'confirm' ? '确认入账' : '退回登记',
  facts: [
    { label: '年度', value: `${payment.year}` },
    { label: '金额', value: yuan(payment.amountFen) },
    { label: '到账日期', value: dayWords(payment.paidOn) },
    { label: '凭证号', value: payment.voucher },
  ],
  paymentId: payment.paymentId,
})

/** A payment as the page shows it. */
export const paymentRow = (payment: DuesPaymentView) => ({
  ...payment,
  title: `${payment.year} 年度 ${yuan(payment.amountFen)}`,
  note: `${dayWords(payment.paidOn)}到账，凭证号 ${payment.voucher}，${payment.recordedBy}登记`,
  canConfirm: payment.allowedEvents.includes('confirm'),
  canRefuse: payment.allowedEvents.includes('refuse'),
  waits: payment.status === 'recorded' && !payment.allowedEvents.includes('confirm'),
})

/** The years that money can be recorded for, the oldest that is owed first. */
export const owedYears = ({ years }: DuesFileView) =>
  years
    .filter(({ owedFen }) => owedFen > 0)
    .map(({ year, owedFen }) => ({ value: String(year), label: `${year} 年度，还应缴 ${yuan(owedFen)}` }))
    .reverse()
