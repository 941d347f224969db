import { writeCaseCode } from '../../application/printed-code/case-code'
import { drawFoots } from '../layout/draw-foot'
import { CONTENT_WIDTH, Flow, MARGIN } from '../layout/flow'
import { drawTable } from '../layout/table'
import type { DocumentDesign } from './document-design'
import { drawHeading, drawPartTitle } from './heading'
import { drawRows } from './rows'
import { drawSignOff } from './sign-off'
import { dayWords } from '../../_shared/time'

/** Everything the score report 成绩单 prints. */
export interface ScoreReportData {
  applicationId: string
  reportNumber: string
  associationName: string
  candidate: { name: string; sex: string; idType: string; idNumber: string; ticketNumber: string }
  exam: { occupation: string; level: string; direction: string; batch: string }
  subjects: {
    name: string
    on: string
    /** Null for 缺考, and for 违纪 with a remark. */
    score: number | null
    passMark: number
    remark: string
  }[]
  hasPassed: boolean
  issuedOn: string
  /** The last day on which a review of the marking can be asked for. */
  appealUntil: string
}

const TITLE = '职业技能等级认定考试成绩单'
const ROW = 28

/** 成绩单: the marks of every subject against its pass mark, and the result. */
export const scoreReport: DocumentDesign<ScoreReportData> = {
  title: ({ candidate }) => `${TITLE} ${candidate.name}`,
  draw(canvas, data, _pictures, dataHash) {
    const { candidate, exam } = data
    const flow = new Flow(canvas)
    drawHeading(flow, data.associationName, TITLE, `成绩单编号 ${data.reportNumber}`)
    drawRows(
      flow,
      [
        [
          ['姓　　名', candidate.name],
          ['性　　别', candidate.sex],
        ],
        [
          ['证件类型', candidate.idType],
          ['证件号码', candidate.idNumber],
        ],
        [
          ['准考证号', candidate.ticketNumber],
          ['批　　次', exam.batch],
        ],
        [
          ['职业名称', exam.occupation],
          ['技能等级', exam.level],
        ],
        [['职业方向', exam.direction]],
      ],
      ROW,
    )
    drawPartTitle(flow, '考试成绩')
    flow.framed(() => {
      drawTable(
        flow,
        [
          { title: '科　目' },
          { title: '考试日期' },
          { title: '成绩', width: 70 },
          { title: '合格分数', width: 70 },
          { title: '结论', width: 70 },
          { title: '备注', width: 84 },
        ],
        data.subjects.map(({ name, on, score, passMark, remark }) => [
          name,
          dayWords(on),
          score === null ? '—' : String(score),
          String(passMark),
          score !== null && score >= passMark ? '合格' : '不合格',
          remark || '/',
        ]),
        ROW,
      )
      flow.row(ROW + 4, [
        { text: '综合结论', width: 120, align: 'center', isLabel: true },
        {
          text: data.hasPassed ? '合　格' : '不合格',
          width: CONTENT_WIDTH - 120,
          align: 'center',
          size: 13,
          isBold: true,
        },
      ])
    })
    flow.top += 12
    const note = `对成绩有异议的，可于 ${dayWords(data.appealUntil)}前联系本协会申请复核。复核只核查漏评、错加等情形，不重新评卷。`
    flow.paragraph(note, MARGIN, CONTENT_WIDTH, 9.5)
    drawSignOff(flow, data.associationName, data.issuedOn)
    drawFoots(canvas, {
      number: data.reportNumber,
      dataHash,
      code: writeCaseCode({ applicationId: data.applicationId, dataHash, isForm: false }),
      issuer: data.associationName,
    })
  },
}
