import type { Flow } from '../../layout/flow'
import type { ApplicationFormData } from '../application-form-data'
import { drawRows, partRow } from '../rows'
import { dayWords } from '../../../_shared/time'
import { ROW_HEIGHT } from './row-height'

/** What is applied for, and the certificate the candidate already holds. */
export function drawApplied(
  flow: Flow,
  { exam, siteName, subjectNames, certificate }: ApplicationFormData,
): void {
  flow.row(ROW_HEIGHT, partRow('二、申报信息'))
  drawRows(
    flow,
    [
      [
        ['申报职业', exam.occupation],
        ['申报等级', exam.level],
      ],
      [
        ['职业方向', exam.direction],
        ['批　　次', exam.batch],
      ],
      [
        ['考　　点', siteName],
        ['考试日期', dayWords(exam.examOn)],
      ],
      [['报考科目', subjectNames.join('、')]],
      [
        ['已有证书', certificate?.name ?? ''],
        ['级　　别', certificate?.level ?? ''],
      ],
      [
        ['证书编号', certificate?.number ?? ''],
        ['颁证日期', dayWords(certificate?.issuedOn ?? '')],
      ],
    ],
    ROW_HEIGHT,
  )
}
