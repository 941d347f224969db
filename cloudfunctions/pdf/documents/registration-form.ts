import { writeCaseCode } from '../../application/printed-code/case-code'
import { drawFoots } from '../layout/draw-foot'
import { Flow } from '../layout/flow'
import { drawTable } from '../layout/table'
import { drawConfirmations } from './confirmations'
import type { DocumentDesign } from './document-design'
import { drawHeading, drawPartTitle } from './heading'
import { type FormPerson, personRows } from './person-rows'
import { drawRows, drawRowsBesidePhoto } from './rows'
import { dayWords } from '../../_shared/time'
import { amountFigures } from './words'

/** Everything the registration form 报名登记表 prints (I6). */
export interface RegistrationFormData extends FormPerson {
  applicationId: string
  associationName: string
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

/** 报名登记表 (manual S2, after payment): who is registered for what, what was paid, and room for the site's confirmation. */
export const registrationForm: DocumentDesign<RegistrationFormData, { photo: Buffer | null }> = {
  title: ({ candidate }) => `${TITLE} ${candidate.name}`,
  draw(canvas, data, { photo }, dataHash) {
    const { candidate, exam, site, payment } = data
    const flow = new Flow(canvas)
    drawHeading(flow, data.associationName, TITLE, `报名编号 ${data.applicationId}`)
    flow.framed(() => {
      drawRowsBesidePhoto(canvas, flow, photo, personRows(data), ROW)
      drawRows(
        flow,
        [
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
        ],
        ROW,
      )
    })

    drawPartTitle(flow, '报考科目')
    drawTable(
      flow,
      [{ title: '科　目' }, { title: '考试日期' }, { title: '考试时间' }],
      data.subjects.map(({ name, on, startsAt, endsAt }) => [name, dayWords(on), `${startsAt}—${endsAt}`]),
      ROW,
    )
    drawPartTitle(flow, '缴费信息')
    const items = payment.items
      .map(({ label, amountFen }) => `${label} ${amountFigures(amountFen)}`)
      .join('、')
    drawRows(
      flow,
      [
        [['缴费项目', items]],
        [
          ['实缴金额', amountFigures(payment.amountFen)],
          ['缴费时间', payment.paidAt],
        ],
        [['支付单号', payment.transactionId]],
      ],
      ROW,
    )
    flow.top += 10
    drawConfirmations(flow, [
      ['考生确认以上信息无误', '考生签名：'],
      ['考点现场确认意见', '（盖章）'],
    ])
    drawFoots(canvas, {
      number: data.applicationId,
      dataHash,
      code: writeCaseCode({ applicationId: data.applicationId, dataHash, isForm: false }),
      issuer: data.associationName,
    })
  },
}
