import type { DuesPaymentStatus, DuesState, FeeYearStatus } from '../../cloudfunctions/membership/contract'
import type { Look } from './labels'

export const duesLooks: Record<DuesState, Look> = {
  settled: { label: '已缴清', icon: 'check-circle', tone: 'paid' },
  owed: { label: '待缴', icon: 'wallet', tone: 'unpaid' },
  grace: { label: '宽限期内', icon: 'time', tone: 'unpaid' },
  arrears: { label: '欠费', icon: 'error-circle', tone: 'returned' },
}

export const duesPaymentLooks: Record<DuesPaymentStatus, Look> = {
  recorded: { label: '待确认', icon: 'time', tone: 'review' },
  confirmed: { label: '已入账', icon: 'check-circle', tone: 'paid' },
  refused: { label: '已退回', icon: 'rollback', tone: 'returned' },
}

export const feeYearLooks: Record<FeeYearStatus, Look> = {
  proposed: { label: '待复核', icon: 'time', tone: 'review' },
  open: { label: '已开启', icon: 'check-circle', tone: 'paid' },
}

/** Fields of the routes of dues, as issues name them. */
export const duesFieldLabels: Record<string, string> = {
  year: '年度',
  dueOn: '缴费截止',
  graceUntil: '宽限期至',
  amountFen: '金额',
  paidOn: '到账日期',
  voucher: '凭证号',
  payBefore: '函中期限',
}
