import type { ApplicationForm } from '../../cloudfunctions/application/contract'
import { REVIEWED_SITE_ID, SCARCE_SITE_ID } from './demo-exams'
import type { DemoTime } from './demo-time'
import { sampleWechatUsers, type SampleWechatUser } from './wechat-users'

/** An application that waits in the reviewers' queue. */
export interface DemoApplication {
  wechat: SampleWechatUser
  siteId: string
  /** A file of `scripts/seed/files`: a drawing of nobody. */
  photo: string
  form: Partial<ApplicationForm>
}

const DAYS_A_YEAR = 365

export const demoApplications = (time: DemoTime): DemoApplication[] => [
  {
    wechat: sampleWechatUsers.secondCandidate,
    siteId: REVIEWED_SITE_ID,
    photo: 'photo-gu-yue.jpg',
    form: {
      hasCertificate: true,
      certificate: {
        name: '人工智能训练师',
        level: '四级/中级工',
        number: 'S000033010021224000318',
        issuedOn: time.day(-5 * DAYS_A_YEAR),
      },
      ethnicGroup: '汉族',
      politicalStatus: '中国共产主义青年团团员',
      education: '大学专科',
      employer: '江临数据服务有限公司',
      occupation: '数据标注员',
      notWorking: false,
      workStartedOn: time.day(-6 * DAYS_A_YEAR),
      mailingAddress: '江临市文澜区知行路 102 号',
      postcode: '310000',
      idAddress: '江临省澄江县柳溪镇 8 号',
      workExperiences: [
        {
          workExperienceId: 'work_1',
          employer: '江临数据服务有限公司',
          position: '数据标注员',
          startedOn: time.day(-6 * DAYS_A_YEAR),
          endedOn: '',
        },
      ],
    },
  },
  {
    wechat: sampleWechatUsers.thirdCandidate,
    siteId: SCARCE_SITE_ID,
    photo: 'photo-tang-bei.jpg',
    form: {
      hasCertificate: false,
      ethnicGroup: '畲族',
      politicalStatus: '群众',
      education: '大学本科',
      employer: '云启智能科技有限公司',
      occupation: '标注质检工程师',
      notWorking: false,
      workStartedOn: time.day(-12 * DAYS_A_YEAR),
      mailingAddress: '江临市滨江区云启路 66 号',
      postcode: '310051',
      idAddress: '江临市滨江区听涛里 3 幢 502 室',
      workExperiences: [
        {
          workExperienceId: 'work_1',
          employer: '江临信息技术服务部',
          position: '数据录入员',
          startedOn: time.day(-12 * DAYS_A_YEAR),
          endedOn: time.day(-7 * DAYS_A_YEAR),
        },
        {
          workExperienceId: 'work_2',
          employer: '云启智能科技有限公司',
          position: '标注质检工程师',
          startedOn: time.day(-6 * DAYS_A_YEAR),
          endedOn: '',
        },
      ],
    },
  },
]
