import { beijingBillTime } from '../beijing-time'
import type { PayContext, PayMerchant } from '../pay-context'
import { FEE_RATE, feeOf, feeYuan, yuan } from './bill-fee'
import { tradesOf, type BillDay, type Entry } from './trades-of'
import { merchantText, type BillTable } from './write-bill'

export type TradeBillType = 'ALL' | 'SUCCESS' | 'REFUND'

/** What was paid and refunded on one day, in the columns of WeChat Pay; null when nothing was. */
export function tradeBill(
  context: PayContext,
  merchant: PayMerchant,
  day: BillDay,
  type: TradeBillType,
): BillTable | null {
  const entries = tradesOf(context, merchant, day).filter(
    ({ refund }) => type === 'ALL' || (type === 'REFUND') === (refund !== undefined),
  )
  if (entries.length === 0) return null
  const total = (amount: (entry: Entry) => number) => entries.reduce((sum, entry) => sum + amount(entry), 0)
  const [paid, refunded] = [yuan(total(paidFen)), yuan(total(refundedFen))]
  const fee = feeYuan(total((entry) => feeOf(paidFen(entry)) - feeOf(refundedFen(entry))))
  const sums: [name: string, value: string, ofRefunds?: true][] = [
    ['总交易单数', String(entries.length)],
    ['应结订单总金额', paid],
    ['退款总金额', refunded, true],
    ['充值券退款总金额', '0.00', true],
    ['手续费总金额', fee],
    ['订单总金额', paid],
    ['申请退款总金额', refunded, true],
  ]
  const shown = sums.filter(([, , ofRefunds]) => type !== 'SUCCESS' || !ofRefunds)
  const columns = columnsOf(type)
  return {
    columns: columns.map(({ name }) => name),
    rows: entries.map((entry) => columns.map(({ value }) => value(entry))),
    summaryColumns: shown.map(([name]) => name),
    summary: shown.map(([, value]) => value),
  }
}

const paidFen = ({ order, refund }: Entry): number => (refund ? 0 : order.request.amount.total)
const refundedFen = ({ refund }: Entry): number => refund?.request.amount.refund ?? 0

interface Column {
  name: string
  /** Left out of the bill of this type. */
  notIn?: TradeBillType
  onlyIn?: TradeBillType
  value(entry: Entry): string
}

/**
 * The columns and their order in each type of bill, and what the time and the status of a refund mean:
 * https://pay.weixin.qq.com/docs/merchant/products/bill-download/format-trade.html (as of 2024-11-25).
 */
const COLUMNS: readonly Column[] = [
  { name: '交易时间', value: ({ at }) => beijingBillTime(at) },
  { name: '公众账号ID', value: ({ order }) => order.request.appid },
  { name: '商户号', value: ({ order }) => order.request.mchid },
  { name: '特约商户号', value: () => '0' },
  { name: '设备号', value: () => '' },
  { name: '微信订单号', value: ({ order }) => order.transactionId ?? '' },
  { name: '商户订单号', value: ({ order }) => order.request.out_trade_no },
  { name: '用户标识', value: ({ order }) => order.request.payer.openid },
  { name: '交易类型', value: () => 'JSAPI' },
  { name: '交易状态', value: ({ refund }) => (refund ? 'REFUND' : 'SUCCESS') },
  { name: '付款银行', value: () => 'OTHERS' },
  { name: '货币种类', value: () => 'CNY' },
  { name: '应结订单金额', value: (entry) => yuan(paidFen(entry)) },
  { name: '代金券金额', value: () => '0.00' },
  { name: '退款申请时间', onlyIn: 'REFUND', value: ({ refund }) => beijingBillTime(refund?.createdAt ?? 0) },
  {
    name: '退款成功时间',
    onlyIn: 'REFUND',
    value: ({ settledAt }) => (settledAt === null ? '' : beijingBillTime(settledAt)),
  },
  { name: '微信退款单号', notIn: 'SUCCESS', value: ({ refund }) => refund?.refundId ?? '0' },
  { name: '商户退款单号', notIn: 'SUCCESS', value: ({ refund }) => refund?.request.out_refund_no ?? '0' },
  { name: '退款金额', notIn: 'SUCCESS', value: (entry) => yuan(refundedFen(entry)) },
  { name: '充值券退款金额', notIn: 'SUCCESS', value: () => '0.00' },
  { name: '退款类型', notIn: 'SUCCESS', value: ({ refund }) => (refund ? 'ORIGINAL' : '') },
  { name: '退款状态', notIn: 'SUCCESS', value: ({ refund, settledAt }) => refundStatus(refund, settledAt) },
  { name: '商品名称', value: ({ order }) => merchantText(order.request.description) },
  { name: '商户数据包', value: ({ order }) => merchantText(order.request.attach ?? '') },
  { name: '手续费', value: (entry) => feeYuan(feeOf(paidFen(entry)) - feeOf(refundedFen(entry))) },
  { name: '费率', value: () => `${(FEE_RATE * 100).toFixed(2)}%` },
  { name: '订单金额', value: (entry) => yuan(paidFen(entry)) },
  { name: '申请退款金额', notIn: 'SUCCESS', value: (entry) => yuan(refundedFen(entry)) },
  { name: '费率备注', value: () => '' },
]

const refundStatus = (refund: Entry['refund'], settledAt: number | null): string =>
  refund ? (settledAt === null ? 'PROCESSING' : 'SUCCESS') : ''

const columnsOf = (type: TradeBillType): Column[] =>
  COLUMNS.filter(({ notIn, onlyIn }) => notIn !== type && (onlyIn === undefined || onlyIn === type))
