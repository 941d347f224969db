import type { ApplicationFormData } from '../../cloudfunctions/pdf/documents/application-form-data'

const period = (index: number) => ({
  startedOn: `${2000 + index}-05-01`,
  endedOn: `${2001 + index}-04-30`,
  employer: `江临云帆数据技术有限公司第${index + 1}分公司`,
  position: '训练师',
  months: 12,
})

/** An invented candidate's form with as many rows of work experience as asked. */
export const sampleForm = (rows = 3, changes: Partial<ApplicationFormData> = {}): ApplicationFormData => ({
  applicationId: 'app_0123456789abcdef0123',
  associationName: '江临省软件行业协会',
  exam: {
    occupation: '人工智能训练师',
    level: '三级/高级工',
    direction: '/',
    batch: '第二批',
    examOn: '2026-12-20',
  },
  siteName: '江临职业技术学院考点',
  subjectNames: ['理论知识', '操作技能'],
  candidate: {
    name: '沈知远',
    sex: '男',
    bornOn: '1990-05-17',
    idType: '居民身份证',
    idNumber: '330106199005170013',
    phone: '13900002046',
    email: 'shen@example.com',
  },
  ethnicGroup: '汉族',
  politicalStatus: '群众',
  education: '大学本科',
  employer: '江临云帆数据技术有限公司',
  occupation: '数据标注与训练',
  workStartedOn: '2019-05-01',
  notWorking: false,
  experienceMonths: 55,
  mailingAddress: '江临市东浦区云桥路 66 号 3 幢',
  postcode: '311020',
  idAddress: '江临市东浦区云桥路 66 号',
  certificate: {
    name: '程序设计员',
    level: '四级/中级工',
    number: 'S000033010001234567',
    issuedOn: '2019-06-30',
  },
  workExperiences: Array.from({ length: rows }, (_, index) => period(index)),
  declaration: '所填信息和所交材料真实、准确、有效。如有虚假，本人愿意承担由此产生的一切后果。',
  ...changes,
})
