import { beijingBillTime } from '../beijing-time'
import type { PayContext, PayMerchant } from '../pay-context'
import { feeOf, yuan } from './bill-fee'
import { tradesOf, type BillDay } from './trades-of'
import { merchantText, type BillTable } from './write-bill'

/**
 * The columns, and that a movement counts when the account changes, not when a refund arrives:
 * https://pay.weixin.qq.com/docs/merchant/products/bill-download/format-fundflow.html (as of 2024-11-25).
 */
const COLUMNS = [
  '记账时间',
  '微信支付业务单号',
  '资金流水单号',
  '业务名称',
  '业务类型',
  '收支类型',
  '收支金额(元)',
  '账户结余(元)',
  '资金变更提交申请人',
  '备注',
  '业务凭证号',
]
const SUMMARY_COLUMNS = ['资金流水总笔数', '收入笔数', '收入金额', '支出笔数', '支出金额']

interface Movement {
  at: number
  businessNumber: string
  kind: '交易' | '退款' | '扣除交易手续费'
  /** Positive: into the account. */
  fen: number
  note: string
  voucher: string
}

/** Every movement of the basic account on one day with the balance after it; null when nothing moved. */
export function fundFlowBill(context: PayContext, merchant: PayMerchant, day: BillDay): BillTable | null {
  const moved = movements(context, merchant, day)
  if (moved.length === 0) return null
  // Nothing is ever withdrawn here: the account holds what came in before.
  let balance = sum(movements(context, merchant, { ...day, from: 0, to: day.from }))
  const rows = moved.map(({ at, businessNumber, kind, fen, note, voucher }, index) => {
    balance += fen
    const flowNumber = `19${merchant.mchid}${at}${String(index).padStart(4, '0')}`
    const [name, direction] = [kind === '扣除交易手续费' ? '交易' : kind, fen < 0 ? '支出' : '收入']
    const money = [yuan(Math.abs(fen)), yuan(balance)]
    return [
      beijingBillTime(at),
      businessNumber,
      flowNumber,
      name,
      kind,
      direction,
      ...money,
      'system',
      note,
      merchantText(voucher),
    ]
  })
  const [income, expense] = [moved.filter(({ fen }) => fen >= 0), moved.filter(({ fen }) => fen < 0)]
  return {
    columns: COLUMNS,
    rows,
    summaryColumns: SUMMARY_COLUMNS,
    summary: [
      String(moved.length),
      String(income.length),
      yuan(sum(income)),
      String(expense.length),
      yuan(-sum(expense)),
    ],
  }
}

const sum = (moved: Movement[]): number => moved.reduce((total, { fen }) => total + fen, 0)

/** A payment brings its amount and costs its fee; a refund costs its amount less the share of the fee. */
function movements(context: PayContext, merchant: PayMerchant, day: BillDay): Movement[] {
  return tradesOf(context, merchant, day).flatMap(({ at, order, refund }): Movement[] => {
    const businessNumber = order.transactionId ?? ''
    const voucher = order.request.out_trade_no
    if (refund) {
      const { refund: fen } = refund.request.amount
      const note = `退款总金额${yuan(fen)}元;含手续费${yuan(feeOf(fen))}元`
      const back = { at, businessNumber: refund.refundId, kind: '退款' as const, note }
      return [{ ...back, fen: feeOf(fen) - fen, voucher: refund.request.out_refund_no }]
    }
    const { total } = order.request.amount
    const fee = feeOf(total)
    const payment: Movement = { at, businessNumber, kind: '交易', fen: total, note: '', voucher }
    return fee === 0 ? [payment] : [payment, { ...payment, kind: '扣除交易手续费', fen: -fee }]
  })
}
