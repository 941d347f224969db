import type { MyDataFile } from '../../cloudfunctions/pdf/documents/my-data'
import { presentMyData } from '../../cloudfunctions/pdf/my-data/present-my-data'

const at = (day: string, clock: string) => new Date(`2026-05-${day}T${clock}:00+08:00`)
const history = [
  { event: 'submit', from: 'draft', to: 'in_review', by: 'candidate', at: at('10', '09:20'), reason: null },
  {
    event: 'return',
    from: 'in_review',
    to: 'returned',
    by: 'staff',
    at: at('10', '15:02'),
    reason: '照片不清楚，请重新上传',
  },
  {
    event: 'submit',
    from: 'returned',
    to: 'in_review',
    by: 'candidate',
    at: at('10', '19:41'),
    reason: null,
  },
  {
    event: 'approve',
    from: 'in_review',
    to: 'awaiting_payment',
    by: 'staff',
    at: at('11', '08:55'),
    reason: null,
  },
]

/** An invented person with something in most parts; the name needs the rare font. */
export function sampleMyData(): MyDataFile {
  const parts = presentMyData({
    account: {
      accountId: 'acc_7Q2M',
      userName: 'shenzhiyuan',
      nickname: '知远',
      hasAvatar: true,
      phone: '13905718150',
      profile: {
        name: '沈\u{2c316}远',
        idType: 'resident_id',
        idNumber: '330106199005170013',
        bornOn: '1990-05-17',
        sex: 'male',
        email: 'shen.zhiyuan@example.com',
      },
      staffRoles: [],
      createdAt: at('08', '20:11'),
      updatedAt: at('10', '19:41'),
    },
    consents: (['privacy', 'agreement', 'sensitive_data'] as const).map((kind) => ({
      kind,
      version: '1.0',
      purpose: {
        privacy: '按隐私政策处理个人信息，用于考试报名',
        agreement: '按用户服务协议使用协会通',
        sensitive_data: '收集证件号码、证件照等敏感个人信息，仅用于核验报名资格、制作申报表和准考证',
      }[kind],
      agreedAt: at('08', '20:12'),
    })),
    applications: [
      {
        applicationId: 'app_3F8KQ7',
        examId: 'exam_ai_trainer_2026',
        siteId: 'site_jianglin',
        subjectIds: ['theory', 'practice'],
        status: 'awaiting_payment',
        round: 2,
        form: {
          hasCertificate: true,
          certificate: {
            name: '人工智能训练师',
            level: '四级/中级工',
            number: 'ZS20210017',
            issuedOn: '2021-06-30',
          },
          ethnicGroup: '汉族',
          politicalStatus: '群众',
          education: '大学本科',
          employer: '江临数据服务有限公司',
          occupation: '人工智能训练师',
          notWorking: false,
          workStartedOn: '2014-07-01',
          mailingAddress: '江临市新城区学府路 18 号 3 幢 502 室',
          postcode: '330100',
          idAddress: '江临市老城区槐树巷 7 号',
          workExperiences: [
            {
              workExperienceId: 'w1',
              employer: '江临云帆软件有限公司',
              position: '数据标注',
              startedOn: '2014-07-01',
              endedOn: '2018-08-31',
            },
            {
              workExperienceId: 'w2',
              employer: '江临数据服务有限公司',
              position: '训练师',
              startedOn: '2018-09-01',
              endedOn: '',
            },
          ],
        },
        photo: { kind: 'photo', name: '报名照片.jpg', bytes: 86_400, uploadedAt: at('10', '19:38') },
        opinion: {
          text: '照片不清楚',
          marks: [{ path: 'photo', reason: '请重新上传' }],
          at: at('10', '15:02'),
        },
        feeItems: [
          { label: '理论知识', amountFen: 16_000 },
          { label: '操作技能', amountFen: 24_000 },
        ],
        orderId: 'ord_9C41',
        payBy: at('12', '08:55'),
        submittedAt: at('10', '19:41'),
        history,
        createdAt: at('09', '21:00'),
        updatedAt: at('11', '08:55'),
      },
    ],
    orders: [
      {
        orderId: 'ord_9C41',
        title: '人工智能训练师 三级/高级工',
        amountFen: 40_000,
        status: 'awaiting_payment',
        payBy: at('12', '08:55'),
        outTradeNo: 'XHT202605110001',
        createdAt: at('11', '08:55'),
      },
    ],
    messages: [
      {
        messageId: 'msg_2',
        kind: 'payment_due',
        title: '审核通过，请缴费',
        body: '请在 2026-05-12 08:55 前缴费，逾期名额放回。',
        sentAt: at('11', '08:55'),
        readAt: at('11', '09:03'),
      },
      {
        messageId: 'msg_1',
        kind: 'application_returned',
        title: '报名已退回，请修改',
        body: '照片不清楚，请重新上传。',
        sentAt: at('10', '15:02'),
        readAt: at('10', '19:30'),
      },
    ],
    recovery: {
      questions: ['first_teacher', 'primary_school'],
      factorsNeeded: 1,
      updatedAt: at('08', '20:12'),
    },
    signIns: [{ kind: 'certified', signedInAt: at('11', '09:30'), expiresAt: at('25', '09:30') }],
  })
  return {
    exportId: 'exp_5H2W9D',
    associationName: '江临省软件行业协会',
    holder: '沈\u{2c316}远',
    madeAt: '2026-05-12 10:00',
    parts,
  }
}
