import type {
  MemberLevel,
  OperatorRole,
  RegistrationField,
  UnitType,
} from '../../cloudfunctions/membership/contract'
import type { ProfileField } from '../../cloudfunctions/membership/contract'

/** Fields of 会员注册, in the manual's order. */
export const registrationLabels: Record<RegistrationField, string> = {
  name: '单位名称',
  creditCode: '统一社会信用代码',
  legalPersonName: '单位法人',
  legalPersonPhone: '移动电话（法人）',
  contactName: '联系人',
  contactPhone: '移动电话（联系人）',
  unitType: '用户类型',
}

export const unitTypeLabels: Record<UnitType, string> = {
  enterprise: '企业',
  public_institution: '事业单位',
  social_organization: '社会组织',
  other: '其他',
}

export const unitTypeOptions = Object.entries(unitTypeLabels).map(([value, label]) => ({ value, label }))

export const memberLevelLabels: Record<MemberLevel, string> = {
  member: '会员单位',
  director: '理事单位',
  standing_director: '常务理事单位',
  deputy_secretary_general: '副秘书长单位',
  vice_president: '副理事长单位',
  president: '理事长单位',
  adviser: '顾问单位',
}

export const memberLevelOptions = Object.entries(memberLevelLabels).map(([value, label]) => ({
  value,
  label,
}))

export const operatorRoleLabels: Record<OperatorRole, string> = { owner: '主管', operator: '经办人' }

/** Fields of 完善信息, in the manual's words. */
export const unitProfileLabels: Record<ProfileField, string> = {
  email: '邮箱',
  wechatId: '微信号',
  state: '单位状态',
  nature: '单位性质',
  legalPersonBornOn: '出生日期',
  fax: '单位传真',
  postcode: '邮政编码',
  landline: '固定电话',
  industry: '所属行业',
  scale: '单位规模',
  region: '所在地区',
  address: '详细地址',
  website: '网站域名',
  registeredOn: '注册时间',
  businessScope: '经营范围',
  telecomLicense: '增值电信业务许可证号',
  registeredCapitalFen: '注册资金',
  paidCapitalFen: '实到资金',
  introduction: '单位简介',
}

/** What happened to a unit, as a line of its history. */
export const unitEventLabels: Record<string, string> = {
  resubmit: '改好后重新提交',
  approve: '审核通过',
  return: '退回修改',
  reject: '未予通过',
}
