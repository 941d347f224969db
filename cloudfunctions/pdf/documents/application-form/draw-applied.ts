import { CONTENT_WIDTH, type Flow } from '../../layout/flow'
import type { ApplicationFormData } from '../application-form-data'
import { dayWords, label, LABEL_WIDTH, optional, ROW_HEIGHT, value } from './rows'

/** What is applied for, and the certificate the candidate already holds. */
export function drawApplied(
  flow: Flow,
  { exam, siteName, subjectNames, certificate }: ApplicationFormData,
): void {
  const wide = CONTENT_WIDTH - LABEL_WIDTH
  const half = CONTENT_WIDTH / 2 - LABEL_WIDTH
  flow.row(ROW_HEIGHT, [
    label('申报职业'),
    value(exam.occupation, half),
    label('申报等级'),
    value(exam.level, half),
  ])
  flow.row(ROW_HEIGHT, [
    label('职业方向'),
    optional(exam.direction === '/' ? '' : exam.direction, half),
    label('批　　次'),
    value(exam.batch, half),
  ])
  flow.row(ROW_HEIGHT, [
    label('考　　点'),
    value(siteName, half),
    label('考试日期'),
    value(dayWords(exam.examOn), half),
  ])
  flow.row(ROW_HEIGHT, [label('报考科目'), value(subjectNames.join('、'), wide)])
  flow.row(ROW_HEIGHT, [
    label('已有证书'),
    optional(certificate?.name ?? '', half),
    label('级　　别'),
    optional(certificate?.level ?? '', half),
  ])
  flow.row(ROW_HEIGHT, [
    label('证书编号'),
    optional(certificate?.number ?? '', half),
    label('颁证日期'),
    optional(dayWords(certificate?.issuedOn ?? ''), half),
  ])
}
