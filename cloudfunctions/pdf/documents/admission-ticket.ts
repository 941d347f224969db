import { writeCaseCode } from '../../application/printed-code/case-code'
import { centerText } from '../layout/center-text'
import type { DocumentCanvas } from '../layout/document-canvas'
import { drawCode128 } from '../layout/draw-code-128'
import { drawFoots } from '../layout/draw-foot'
import { CONTENT_WIDTH, Flow, MARGIN } from '../layout/flow'
import { lineHeight } from '../layout/fit-text'
import { A4, mm } from '../layout/paper'
import { drawTable } from '../layout/table'
import type { AdmissionTicketData, AdmissionTicketImages } from './admission-ticket-data'
import type { DocumentDesign } from './document-design'
import { drawRows, drawRowsBesidePhoto } from './rows'
import { dayWords } from '../../_shared/time'
import { wordsOf } from './words-of'

const TITLE = '准考证'
const LABELS =
  '职业技能等级认定考试准考证号姓名性别证件类型号码报考职业方向批次点称地址科目日期时间场座位生须知咨询电话第页共编数据校验年月0123456789'
const ROW = 28
const COLUMNS = [
  { title: '科　目', width: 104 },
  { title: '日　期', width: 110 },
  { title: '时　间', width: 110 },
  { title: '考　场' },
  { title: '座位号', width: 70 },
]
const BARCODE = { width: mm(72), height: mm(11) }

/**
 * 准考证 (manual S2, I3): who sits, where and when, with the photo, a bar code of the ticket's number for the door and
 * the rules. One page with a usual set of rules.
 */
export const admissionTicket: DocumentDesign<AdmissionTicketData, AdmissionTicketImages> = {
  title: ({ candidate }) => `${TITLE} ${candidate.name}`,
  commonWords: ({ associationName, exam, site, subjects, rules, contactPhone }) =>
    LABELS + wordsOf([associationName, exam, site, subjects, rules, contactPhone]),
  draw(canvas, data, { photo }, dataHash) {
    const flow = new Flow(canvas)
    flow.centered(data.associationName, 12)
    flow.top += 2
    flow.centered('职业技能等级认定考试', 16, { isBold: true })
    flow.top += 6
    flow.centered(TITLE, 26, { isBold: true, spacing: 14 })
    flow.top += 10
    drawHolder(canvas, flow, data, photo)
    drawSubjects(flow, data)
    drawRules(flow, data)
    drawFoots(canvas, {
      number: data.ticketNumber,
      dataHash,
      code: writeCaseCode({ applicationId: data.applicationId, dataHash, isForm: false }),
      issuer: data.associationName,
    })
  },
}

function drawHolder(
  canvas: DocumentCanvas,
  flow: Flow,
  { candidate, exam, site, ticketNumber }: AdmissionTicketData,
  photo: Buffer | null,
): void {
  flow.framed(() => {
    drawRowsBesidePhoto(
      canvas,
      flow,
      photo,
      [
        [['准考证号', ticketNumber]],
        [
          ['姓　　名', candidate.name],
          ['性　　别', candidate.sex],
        ],
        [['证件类型', candidate.idType]],
        [['证件号码', candidate.idNumber]],
        [['报考职业', exam.occupation]],
        [
          ['技能等级', exam.level],
          ['批　　次', exam.batch],
        ],
      ],
      ROW,
    )
    drawRows(
      flow,
      [[['职业方向', exam.direction]], [['考点名称', site.name]], [['考点地址', site.address]]],
      ROW,
    )
  })
}

function drawSubjects(flow: Flow, { subjects }: AdmissionTicketData): void {
  flow.top += 10
  drawTable(
    flow,
    COLUMNS,
    subjects.map(({ name, on, startsAt, endsAt, room, seat }) => [
      name,
      dayWords(on),
      `${startsAt}—${endsAt}`,
      room,
      seat,
    ]),
    ROW,
  )
}

function drawRules(flow: Flow, { rules, contactPhone, ticketNumber }: AdmissionTicketData): void {
  flow.top += 14
  flow.ensure(60)
  flow.sheet.text('考生须知', MARGIN, flow.top + 11, 11, { isBold: true })
  flow.top += 22
  rules.forEach((rule, index) => {
    flow.ensure(2 * lineHeight(10))
    flow.sheet.text(`${index + 1}.`, MARGIN, flow.top + 10, 10)
    flow.paragraph(rule, MARGIN + 18, CONTENT_WIDTH - 18, 10)
    flow.top += 2
  })
  flow.top += 4
  flow.ensure(24)
  flow.sheet.text(`咨询电话：${contactPhone}`, MARGIN, flow.top + 10, 10)
  flow.top += 24
  flow.ensure(BARCODE.height + 16)
  drawCode128(flow.sheet, ticketNumber, { ...BARCODE, x: (A4.width - BARCODE.width) / 2, top: flow.top })
  flow.top += BARCODE.height + 11
  centerText(flow.sheet, flow.chain, ticketNumber, A4.width / 2, flow.top, 9, { spacing: 1 })
}
