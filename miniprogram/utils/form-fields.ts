/** The names of everything in an application that can be wrong, marked or changed, by its path. */
export const fieldLabels: Record<string, string> = {
  siteId: '考点',
  subjectIds: '科目',
  'form.hasCertificate': '是否拥有相关证书',
  'form.certificate': '相关证书',
  'form.certificate.name': '已有证书',
  'form.certificate.level': '级别',
  'form.certificate.number': '证书编号',
  'form.certificate.issuedOn': '颁证日期',
  certificateImages: '证书图片',
  'form.ethnicGroup': '民族',
  'form.politicalStatus': '政治面貌',
  'form.education': '文化程度',
  'form.employer': '工作单位/所在院校',
  'form.occupation': '从事职业/专业',
  'form.notWorking': '参加工作日期',
  'form.workStartedOn': '参加工作日期',
  'form.mailingAddress': '通讯地址',
  'form.postcode': '邮编',
  'form.idAddress': '身份证地址',
  'form.workExperiences': '工作经历',
  photo: '证件照',
  signedForm: '签字申报表',
}

const experienceLabels: Record<string, string> = {
  employer: '单位',
  position: '职位',
  startedOn: '开始日期',
  endedOn: '结束日期',
}

/** `form.workExperiences.1.startedOn` is 第 2 段工作经历的开始日期. */
export function pathLabel(path: string): string {
  const [, index, field] = /^form\.workExperiences\.(\d+)(?:\.(\w+))?$/.exec(path) ?? []
  if (index === undefined) return fieldLabels[path] ?? ''
  const experience = `第 ${Number(index) + 1} 段工作经历`
  return field ? `${experience}的${experienceLabels[field] ?? ''}` : experience
}

/** What `fieldErrors` calls the fields of one work experience, by their path. */
export const experienceFieldLabels = (index: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(experienceLabels).map(([field, label]) => [
      `form.workExperiences.${index}.${field}`,
      label,
    ]),
  )
