import type { DocumentCanvas } from '../../layout/document-canvas'
import type { Flow } from '../../layout/flow'
import type { ApplicationFormData } from '../application-form-data'
import { personRows } from '../person-rows'
import { drawRows, drawRowsBesidePhoto, partRow } from '../rows'
import { dayWords } from '../../../_shared/time'
import { monthsWords } from '../words'
import { ROW_HEIGHT } from './row-height'

/** Who applies, with the photo at the right. */
export function drawPersonal(
  canvas: DocumentCanvas,
  flow: Flow,
  data: ApplicationFormData,
  photo: Buffer | null,
): void {
  flow.row(ROW_HEIGHT, partRow('一、基本信息'))
  drawRowsBesidePhoto(canvas, flow, photo, personRows(data), ROW_HEIGHT)
  drawRows(
    flow,
    [
      [['电子邮箱', data.candidate.email]],
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
    ],
    ROW_HEIGHT,
  )
}
