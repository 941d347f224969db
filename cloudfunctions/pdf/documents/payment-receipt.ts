import { writeCaseCode } from '../../application/printed-code/case-code'
import { drawFoots } from '../layout/draw-foot'
import { CONTENT_WIDTH, Flow, MARGIN } from '../layout/flow'
import { drawTable } from '../layout/table'
import type { DocumentDesign } from './document-design'
import { drawHeading } from './heading'
import { drawRows } from './rows'
import { drawSignOff } from './sign-off'
import { amountFigures, amountWords } from './words'

/** Everything the payment receipt 缴费凭证 prints. */
export interface PaymentReceiptData {
  applicationId: string
  orderId: string
  associationName: string
  contactPhone: string
  payer: { name: string; idNumberMasked: string }
  /** `人工智能训练师 三级/高级工` */
  title: string
  siteName: string
  items: { label: string; amountFen: number }[]
  amountFen: number
  outTradeNo: string
  transactionId: string
  /** `2026-05-12 09:30`, China's time. */
  paidAt: string
  issuedOn: string
}

const TITLE = '考试费缴费凭证'
const ROW = 28

/** 缴费凭证: who paid what for which exam, in figures and in words, and WeChat's numbers to trace it by. */
export const paymentReceipt: DocumentDesign<PaymentReceiptData> = {
  title: ({ payer }) => `${TITLE} ${payer.name}`,
  draw(canvas, data, _pictures, dataHash) {
    const flow = new Flow(canvas)
    drawHeading(flow, data.associationName, TITLE, `凭证编号 ${data.orderId}`)
    flow.framed(() => {
      drawRows(
        flow,
        [
          [
            ['缴费人', data.payer.name],
            ['证件号码', data.payer.idNumberMasked],
          ],
          [
            ['报考项目', data.title],
            ['考　　点', data.siteName],
          ],
        ],
        ROW,
      )
      drawTable(
        flow,
        [{ title: '收费项目' }, { title: '金额', width: 140 }],
        data.items.map(({ label, amountFen }) => [label, amountFigures(amountFen)]),
        ROW,
      )
      drawRows(
        flow,
        [
          [
            ['合计大写', amountWords(data.amountFen)],
            ['合计小写', amountFigures(data.amountFen)],
          ],
          [
            ['支付方式', '微信支付'],
            ['缴费时间', data.paidAt],
          ],
          [['微信单号', data.transactionId]],
          [['商户单号', data.outTradeNo]],
          [['收款单位', data.associationName]],
        ],
        ROW,
      )
    })
    flow.top += 12
    const note = `本凭证证明上述款项已经收讫，不作为发票使用。需要发票的，在小程序中申请开票。咨询电话：${data.contactPhone}`
    flow.paragraph(note, MARGIN, CONTENT_WIDTH, 9.5)
    drawSignOff(flow, data.associationName, data.issuedOn)
    drawFoots(canvas, {
      number: data.orderId,
      dataHash,
      code: writeCaseCode({ applicationId: data.applicationId, dataHash, isForm: false }),
      issuer: data.associationName,
    })
  },
}
