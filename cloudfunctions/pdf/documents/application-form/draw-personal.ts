import type { DocumentCanvas } from '../../layout/document-canvas'
import { CONTENT_WIDTH, type Flow, MARGIN } from '../../layout/flow'
import type { ApplicationFormData } from '../application-form-data'
import { drawPhotoCell, PHOTO_CELL } from '../photo-cell'
import { fields, ROW_HEIGHT } from '../rows'
import { dayWords, monthsWords } from '../words'

/** Who applies, with the photo at the right. */
export function drawPersonal(
  canvas: DocumentCanvas,
  flow: Flow,
  data: ApplicationFormData,
  photo: Buffer | null,
): void {
  const { candidate } = data
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
    [
      ['政治面貌', data.politicalStatus],
      ['文化程度', data.education],
    ],
    [['证件类型', candidate.idType]],
    [['证件号码', candidate.idNumber]],
    [['联系电话', candidate.phone]],
  ] as const
  for (const pairs of beside) flow.row(ROW_HEIGHT, fields(narrow, pairs))
  drawPhotoCell(canvas, flow.sheet, photo, { x: MARGIN + narrow, top, height: flow.top - top })

  const below = [
    [['电子邮箱', candidate.email]],
    [['单位/院校', data.employer]],
    [
      ['职业/专业', data.occupation],
      ['邮　　编', data.postcode],
    ],
    [
      ['参加工作', data.notWorking ? '未工作' : dayWords(data.workStartedOn)],
      ['职业年限', monthsWords(data.experienceMonths)],
    ],
    [['通讯地址', data.mailingAddress]],
    [['身份证地址', data.idAddress]],
  ] as const
  for (const pairs of below) flow.row(ROW_HEIGHT, fields(CONTENT_WIDTH, pairs))
}
