import type { DocumentBuilder } from '../../layout/document-builder'
import { CONTENT_WIDTH, type Flow, MARGIN } from '../../layout/flow'
import { mm } from '../../layout/paper'
import { placeImage } from '../../layout/place-image'
import type { ApplicationFormData } from '../application-form-data'
import { dayWords, label, LABEL_WIDTH, monthsWords, optional, ROW_HEIGHT, value } from './rows'

/** The photo prints 33 mm wide and 48 mm high (manual S2); its cell leaves a little white around it. */
const PHOTO = { width: mm(33), height: mm(48) }
const PHOTO_CELL = PHOTO.width + 12
const PHOTO_ROWS = 6

/** Who applies, with the photo at the right. */
export async function drawPersonal(
  document: DocumentBuilder,
  flow: Flow,
  data: ApplicationFormData,
  photo: Buffer | null,
): Promise<void> {
  const { candidate } = data
  const top = flow.top
  const width = CONTENT_WIDTH - PHOTO_CELL
  const half = width / 2 - LABEL_WIDTH
  flow.row(ROW_HEIGHT, [
    label('姓　　名'),
    value(candidate.name, half),
    label('性　　别'),
    value(candidate.sex, half),
  ])
  flow.row(ROW_HEIGHT, [
    label('出生日期'),
    value(dayWords(candidate.bornOn), half),
    label('民　　族'),
    value(data.ethnicGroup, half),
  ])
  flow.row(ROW_HEIGHT, [
    label('政治面貌'),
    value(data.politicalStatus, half),
    label('文化程度'),
    value(data.education, half),
  ])
  flow.row(ROW_HEIGHT, [label('证件类型'), value(candidate.idType, width - LABEL_WIDTH)])
  flow.row(ROW_HEIGHT, [label('证件号码'), value(candidate.idNumber, width - LABEL_WIDTH)])
  flow.row(ROW_HEIGHT, [label('联系电话'), value(candidate.phone, width - LABEL_WIDTH)])
  const height = PHOTO_ROWS * ROW_HEIGHT
  flow.sheet.box(MARGIN + width, top, PHOTO_CELL, height)
  const frame = { x: MARGIN + width + 6, top: top + (height - PHOTO.height) / 2, ...PHOTO }
  if (photo) await placeImage(document, flow.sheet, photo, frame)
  else flow.sheet.text('证件照', MARGIN + width + PHOTO_CELL / 2 - 16, top + height / 2, 10.5)

  const wide = CONTENT_WIDTH - LABEL_WIDTH
  const wideHalf = CONTENT_WIDTH / 2 - LABEL_WIDTH
  flow.row(ROW_HEIGHT, [label('电子邮箱'), value(candidate.email, wide)])
  flow.row(ROW_HEIGHT, [label('单位/院校'), value(data.employer, wide)])
  flow.row(ROW_HEIGHT, [
    label('职业/专业'),
    value(data.occupation, wideHalf),
    label('邮　　编'),
    optional(data.postcode, wideHalf),
  ])
  flow.row(ROW_HEIGHT, [
    label('参加工作'),
    value(data.notWorking ? '未工作' : dayWords(data.workStartedOn), wideHalf),
    label('职业年限'),
    value(monthsWords(data.experienceMonths), wideHalf),
  ])
  flow.row(ROW_HEIGHT, [label('通讯地址'), value(data.mailingAddress, wide)])
  flow.row(ROW_HEIGHT, [label('身份证地址'), optional(data.idAddress, wide)])
}
