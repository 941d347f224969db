import { yuanWords } from '../../_shared/money'
import { drawFoots } from '../layout/draw-foot'
import { CONTENT_WIDTH, Flow, MARGIN } from '../layout/flow'
import { drawTable } from '../layout/table'
import { caseCode } from './case-code'
import type { DocumentDesign } from './document-design'
import { drawHeading, drawPartTitle } from './heading'
import { drawPhotoCell, PHOTO_CELL } from './photo-cell'
import { fields } from './rows'
import { dayWords } from './words'

/** Everything the registration form 报名登记表 prints (I6). */
export interface RegistrationFormData {
  applicationId: string
  associationName: string
  candidate: {
    name: string
    sex: string
    bornOn: string
    idType: string
    idNumber: string
    phone: string
    email: string
  }
  ethnicGroup: string
  education: string
  employer: string
  mailingAddress: string
  postcode: string
  exam: { occupation: string; level: string; direction: string; batch: string }
  site: { name: string; address: string }
  subjects: { name: string; on: string; startsAt: string; endsAt: string }[]
  payment: {
    items: { label: string; amountFen: number }[]
    amountFen: number
    paidAt: string
    transactionId: string
  }
}

const TITLE = '职业技能等级认定考试报名登记表'
const ROW = 24
const CONFIRMATION_HEIGHT = 84

/** 报名登记表 (manual S2, after payment): who is registered for what, what was paid, and room for the site's confirmation. */
export const registrationForm: DocumentDesign<RegistrationFormData, { photo: Buffer | null }> = {
  title: ({ candidate }) => `${TITLE} ${candidate.name}`,
  draw(canvas, data, { photo }, dataHash) {
    const { candidate, exam, site, payment } = data
    const flow = new Flow(canvas)
    drawHeading(flow, data.associationName, TITLE, `报名编号 ${data.applicationId}`)
    const top = flow.top
    const narrow = CONTENT_WIDTH - PHOTO_CELL
    const beside = [
      [
        ['姓　　名', candidate.name],
        ['性　　别', candidate.sex],
      ],
      [
        ['出生日期', dayWords(candidate.bornOn)],
        ['民　　族', data.ethnicGroup],
      ],
      [['证件类型', candidate.idType]],
      [['证件号码', candidate.idNumber]],
      [['文化程度', data.education]],
      [['联系电话', candidate.phone]],
    ] as const
    for (const pairs of beside) flow.row(ROW, fields(narrow, pairs))
    drawPhotoCell(canvas, flow.sheet, photo, { x: MARGIN + narrow, top, height: flow.top - top })
    const below = [
      [['电子邮箱', candidate.email]],
      [['单位/院校', data.employer]],
      [
        ['通讯地址', data.mailingAddress],
        ['邮　　编', data.postcode],
      ],
      [
        ['报考职业', exam.occupation],
        ['技能等级', exam.level],
      ],
      [
        ['职业方向', exam.direction],
        ['批　　次', exam.batch],
      ],
      [
        ['考　　点', site.name],
        ['考点地址', site.address],
      ],
    ] as const
    for (const pairs of below) flow.row(ROW, fields(CONTENT_WIDTH, pairs))

    drawPartTitle(flow, '报考科目')
    drawTable(
      flow,
      [{ title: '科　目' }, { title: '考试日期' }, { title: '考试时间' }],
      data.subjects.map(({ name, on, startsAt, endsAt }) => [name, dayWords(on), `${startsAt}—${endsAt}`]),
      ROW,
    )
    drawPartTitle(flow, '缴费信息')
    const items = payment.items.map(({ label, amountFen }) => `${label} ${yuanWords(amountFen)}`).join('、')
    flow.row(ROW, fields(CONTENT_WIDTH, [['缴费项目', items]]))
    flow.row(
      ROW,
      fields(CONTENT_WIDTH, [
        ['实缴金额', yuanWords(payment.amountFen)],
        ['缴费时间', payment.paidAt],
      ]),
    )
    flow.row(ROW, fields(CONTENT_WIDTH, [['支付单号', payment.transactionId]]))
    drawConfirmations(flow)
    drawFoots(canvas, {
      number: data.applicationId,
      dataHash,
      code: caseCode(data.applicationId, dataHash),
      issuer: data.associationName,
    })
  },
}

function drawConfirmations(flow: Flow): void {
  flow.top += 14
  flow.ensure(CONFIRMATION_HEIGHT)
  const half = CONTENT_WIDTH / 2
  const bottom = flow.top + CONFIRMATION_HEIGHT
  const parts = [
    [MARGIN, '考生确认以上信息无误', '考生签名：'],
    [MARGIN + half, '考点现场确认意见', '（盖章）'],
  ] as const
  for (const [x, title, sign] of parts) {
    flow.sheet.box(x, flow.top, half, CONFIRMATION_HEIGHT)
    flow.sheet.text(`${title}：`, x + 8, flow.top + 18, 10.5)
    flow.sheet.text(sign, x + 8, bottom - 12, 10.5)
    flow.sheet.text('年　　月　　日', x + half - 92, bottom - 12, 10.5)
  }
  flow.top = bottom
}
