import { writeCaseCode } from '../../application/printed-code/case-code'
import { drawFoots } from '../layout/draw-foot'
import { Flow } from '../layout/flow'
import type { ApplicationFormData, ApplicationFormImages } from './application-form-data'
import { certificatePages } from './application-form/certificate-pages'
import { drawApplied } from './application-form/draw-applied'
import { drawExperience } from './application-form/draw-experience'
import { drawOpinions } from './application-form/draw-opinions'
import { drawPersonal } from './application-form/draw-personal'
import type { DocumentDesign } from './document-design'
import { drawHeading } from './heading'
import { wordsOf } from './words-of'

const TITLE = '职业技能等级认定个人申报表'
const LABELS =
  '编号一二三四五、基本信息姓名性别出生日期民族政治面貌文化程度证件类型码联系电话子邮箱单位/院校业专参加工作年限通讯地址身份证考点科目已有书颁主要经历起止时间职位承诺与签：月审核意见（盖章）评价机构页共第数据校验须此致0123456789'

/**
 * 职业技能等级认定个人申报表 (manuals S0 and S2): who applies, for what, existing certificate, work experience over as many
 * pages as needed, declaration with signature, opinions with room for seals, then the certificate pictures.
 */
export const applicationForm: DocumentDesign<ApplicationFormData, ApplicationFormImages> = {
  title: ({ candidate }) => `${TITLE} ${candidate.name}`,
  commonWords: ({ associationName, exam, siteName, subjectNames, declaration }) =>
    TITLE + LABELS + wordsOf([associationName, exam, siteName, subjectNames, declaration]),
  draw(canvas, data, { photo, certificates }, dataHash) {
    const flow = new Flow(canvas)
    drawHeading(flow, data.associationName, TITLE, `申报编号 ${data.applicationId}`)
    flow.framed(() => {
      drawPersonal(canvas, flow, data, photo)
      drawApplied(flow, data)
      drawExperience(flow, data)
      drawOpinions(flow, data)
    })
    certificatePages(canvas, flow, data, certificates)
    drawFoots(canvas, {
      number: data.applicationId,
      dataHash,
      hashNote: '（签字件须与此一致）',
      code: writeCaseCode({ applicationId: data.applicationId, dataHash, isForm: true }),
      issuer: data.associationName,
    })
  },
}
