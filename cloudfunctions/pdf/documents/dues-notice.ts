import { centerText } from '../layout/center-text'
import { drawFoots } from '../layout/draw-foot'
import { CONTENT_WIDTH, Flow, MARGIN } from '../layout/flow'
import { A4 } from '../layout/paper'
import type { Ink } from '../layout/sheet'
import { drawTable } from '../layout/table'
import type { DocumentDesign } from './document-design'
import { drawSignOff } from './sign-off'
import { dayWords } from '../../_shared/time'
import { amountFigures, amountWords } from './words'

/** Everything the letter 会费缴纳通知函 prints (M10). */
export interface DuesNoticeData {
  noticeNumber: string
  associationName: string
  /** `江软协函〔2026〕18 号` */
  letterNumber: string
  unit: { name: string; memberNumber: string; level: string }
  dues: { year: number; standardFen: number; paidFen: number }[]
  payBefore: string
  account: { name: string; bank: string; number: string }
  contact: { name: string; phone: string; email: string }
  issuedOn: string
}

const RED: Ink = [0.76, 0.07, 0.1]
const SIZE = 12
const ROW = 28

/** 会费缴纳通知函: a letter under the association's red head that says what is owed, until when and where to pay it. */
export const duesNotice: DocumentDesign<DuesNoticeData> = {
  title: ({ unit }) => `会费缴纳通知函 ${unit.name}`,
  draw(canvas, data, _pictures, dataHash) {
    const flow = new Flow(canvas)
    drawLetterHead(flow, data)
    const owed = data.dues.map(({ standardFen, paidFen }) => standardFen - paidFen)
    const total = owed.reduce((sum, amountFen) => sum + amountFen, 0)
    const years = data.dues.map(({ year }) => year).join('、')
    flow.centered('会费缴纳通知函', 20, { isBold: true })
    flow.top += 14
    flow.paragraph(`${data.unit.name}：`, MARGIN, CONTENT_WIDTH, SIZE)
    flow.top += 4
    const body = [
      `　　感谢贵单位一直以来对协会工作的支持。根据协会章程和会费管理办法，贵单位（会员编号 ${data.unit.memberNumber}，${data.unit.level}）${years} 年度会费缴纳情况如下：`,
    ]
    for (const text of body) flow.paragraph(text, MARGIN, CONTENT_WIDTH, SIZE)
    flow.top += 6
    drawTable(
      flow,
      [{ title: '年度', width: 90 }, { title: '会费标准' }, { title: '已缴金额' }, { title: '应缴金额' }],
      data.dues.map(({ year, standardFen, paidFen }, index) => [
        `${year} 年`,
        amountFigures(standardFen),
        amountFigures(paidFen),
        amountFigures(owed[index]!),
      ]),
      ROW,
    )
    flow.top += 10
    const after = [
      `　　以上合计应缴人民币${amountWords(total)}（${amountFigures(total)}）。请于 ${dayWords(data.payBefore)}前汇入下列账户，汇款时注明会员编号；协会收款后开具社会团体会费收据。`,
      `　　户　名：${data.account.name}`,
      `　　开户行：${data.account.bank}`,
      `　　账　号：${data.account.number}`,
      `　　如已缴纳，请忽略本函。联系人：${data.contact.name}，电话：${data.contact.phone}，电子邮箱：${data.contact.email}。`,
      '　　特此函告。',
    ]
    for (const text of after) {
      flow.paragraph(text, MARGIN, CONTENT_WIDTH, SIZE)
      flow.top += 2
    }
    drawSignOff(flow, data.associationName, data.issuedOn)
    drawFoots(canvas, {
      number: data.noticeNumber,
      dataHash,
      code: `xiehuitong:dues-notice:${data.noticeNumber}:${dataHash}`,
      issuer: data.associationName,
    })
  },
}

function drawLetterHead(flow: Flow, { associationName, letterNumber }: DuesNoticeData): void {
  const size = Math.min(32, (CONTENT_WIDTH / [...associationName].length) * 0.9)
  flow.top += 8
  flow.centered(associationName, size, { ink: RED, isBold: true, spacing: 3 })
  flow.top += 12
  centerText(flow.sheet, flow.chain, letterNumber, A4.width / 2, flow.top + 8, 11)
  flow.top += 18
  flow.sheet.line(MARGIN, flow.top, MARGIN + CONTENT_WIDTH, flow.top, 2, RED)
  flow.sheet.line(MARGIN, flow.top + 3.5, MARGIN + CONTENT_WIDTH, flow.top + 3.5, 0.6, RED)
  flow.top += 26
}
