import {
  credentialId,
  loginHashOf,
  type CredentialRecord,
} from '../../cloudfunctions/_shared/credentials/credential-record'
import { hashPassword } from '../../cloudfunctions/_shared/credentials/password-hash'
import { maskEmail } from '../../cloudfunctions/_shared/mask'
import { seal } from '../../cloudfunctions/_shared/privacy'
import { newUnit } from '../../cloudfunctions/membership/new-unit'
import type { UnitOperatorsRecord } from '../../cloudfunctions/membership/operators-record'
import type { UnitDetailsRecord, UnitRecord } from '../../cloudfunctions/membership/unit-record'
import type { DemoTime } from './demo-time'
import { sampleWechatUsers, type SampleWechatUser } from './wechat-users'

/** The password of every unit of the demo world; the notes of the people in the panel say it, too. */
export const DEMO_UNIT_PASSWORD = 'yunfan#2026'
export const MEMBER_UNIT_ID = 'unit_yunfan'
export const ARREARS_UNIT_ID = 'unit_wangshu'

const UNITS = [
  {
    unitId: MEMBER_UNIT_ID,
    name: '江临云帆数据技术有限公司',
    creditCode: '91339902MA0001MQ82',
    people: ['陆知行', '13805718101', '温如许', '13805718102'],
    wechat: sampleWechatUsers.unitOwner,
    daysAgo: 60,
  },
  {
    unitId: 'unit_xingqiao',
    name: '江临星桥软件有限公司',
    creditCode: '91339903MA0002NT56',
    people: ['程砚秋', '13805718201', '叶知微', '13805718202'],
    wechat: sampleWechatUsers.unitInReview,
    daysAgo: 2,
  },
  {
    unitId: 'unit_qinghe',
    name: '江临清禾信息服务中心',
    creditCode: '52339904MJ00031P79',
    people: ['沈听澜', '13805718301', '季明舟', '13805718302'],
    wechat: sampleWechatUsers.unitReturned,
    daysAgo: 4,
  },
  {
    unitId: ARREARS_UNIT_ID,
    name: '江临望舒智能科技有限公司',
    creditCode: '91339905MA0004WT7R',
    people: ['穆清和', '13805718401', '林晚照', '13805718402'],
    wechat: sampleWechatUsers.unitInArrears,
    daysAgo: 802,
  },
] as const

/** The contacts' phones, by which they sign in, in the same order. */
export const DEMO_UNIT_PHONES = UNITS.map(({ people }) => people[3])

/** Two members, a registration in review, and one that was returned (M1, M2). For `withSettings`. */
export function demoUnits(time: DemoTime): UnitRecord[] {
  const [member, inReview, returned, inArrears] = UNITS.map((unit) => registered(unit, time)) as [
    UnitRecord,
    UnitRecord,
    UnitRecord,
    UnitRecord,
  ]
  return [
    asMember(member, { memberNumber: '0268', level: 'director', tags: ['数据服务'], since: -58 }, time),
    inReview,
    asReturned(returned, time),
    asMember(inArrears, { memberNumber: '0117', level: 'vice_president', tags: [], since: -800 }, time),
  ]
}

function registered(
  { unitId, name, creditCode, people, wechat, daysAgo }: (typeof UNITS)[number],
  time: DemoTime,
) {
  const [legalPersonName, legalPersonPhone, contactName, contactPhone] = people
  const persons = { legalPersonName, legalPersonPhone, contactName, contactPhone }
  return newUnit(
    { name, creditCode, unitType: 'enterprise', ...persons },
    wechat.openid,
    time.at(-daysAgo, '10:20'),
    unitId,
  )
}

interface Membership extends Pick<UnitRecord, 'memberNumber' | 'level' | 'tags'> {
  /** Days from now; a negative number. */
  since: number
}

const asMember = (unit: UnitRecord, { since, ...membership }: Membership, time: DemoTime): UnitRecord => ({
  ...unit,
  status: 'approved',
  ...membership,
  approvedAt: time.at(since, '15:00'),
  profileCompletedAt: time.at(since + 1, '09:30'),
  details: details(unit._id),
  contact: {
    ...unit.contact,
    email: seal('office@yunfan.example.com', unit._id),
    emailMasked: maskEmail('office@yunfan.example.com'),
    wechatId: 'yunfan-office',
  },
  history: [
    {
      event: 'approve',
      from: 'in_review',
      to: 'approved',
      by: { kind: 'staff', accountId: 'acc_lin_jing', name: '林静' },
      at: time.at(since, '15:00'),
    },
  ],
})

const details = (unitId: string): UnitDetailsRecord => ({
  state: '在业',
  nature: '民营企业',
  industry: '信息传输、软件和信息技术服务业',
  scale: '100–299 人',
  legalPersonBornOn: seal('1979-08-16', unitId),
  fax: '',
  postcode: '310000',
  landline: '0571-81234567',
  region: ['浙江省', '杭州市', '滨江区'],
  address: '云启路 88 号 6 楼',
  website: 'www.yunfan.example.com',
  registeredOn: '2015-03-09',
  businessScope: '软件开发；数据处理和存储支持服务；信息技术咨询服务。',
  telecomLicense: '',
  registeredCapitalFen: 2_000 * 1_000_000,
  paidCapitalFen: 800 * 1_000_000,
  introduction: '专注行业数据治理和人工智能训练数据服务。',
})

function asReturned(unit: UnitRecord, time: DemoTime): UnitRecord {
  const at = time.at(-3, '11:05')
  const text = '单位名称与登记证书不一致，请核对后修改。'
  return {
    ...unit,
    status: 'returned',
    opinion: { text, marks: [{ path: 'name', reason: '与登记证书不一致' }], at, by: '林静' },
    history: [
      {
        event: 'return',
        from: 'in_review',
        to: 'returned',
        by: { kind: 'staff', accountId: 'acc_lin_jing', name: '林静' },
        at,
        reason: text,
      },
    ],
  }
}

/** The WeChats of the members are bound. */
export const demoUnitOperators = (time: DemoTime): UnitOperatorsRecord[] => [
  operatorsOf(MEMBER_UNIT_ID, 'uop_wen_ruxu', sampleWechatUsers.unitOwner, time.at(-57, '09:32')),
  operatorsOf(ARREARS_UNIT_ID, 'uop_lin_wanzhao', sampleWechatUsers.unitInArrears, time.at(-799, '09:32')),
]

const operatorsOf = (
  unitId: string,
  operatorId: string,
  { openid, nickname: name }: SampleWechatUser,
  at: Date,
): UnitOperatorsRecord => ({
  _id: unitId,
  revision: 1,
  operators: [{ operatorId, openid, name, role: 'owner', boundAt: at }],
  invitations: [],
  history: [{ event: 'bind', subject: name, by: name, at }],
  updatedAt: at,
})

/** Hashing takes a moment and needs no settings. */
export const hashDemoUnitPassword = (): Promise<string> => hashPassword(DEMO_UNIT_PASSWORD)

/** Units sign in by credit code and contact phone. For `withSettings`. */
export const demoUnitCredentials = (time: DemoTime, password: string): CredentialRecord[] =>
  UNITS.map(({ unitId, creditCode, people, daysAgo }) => {
    const at = time.at(-daysAgo, '10:20')
    return {
      _id: credentialId('unit', unitId),
      kind: 'unit',
      subjectId: unitId,
      loginHashes: [creditCode, people[3]].map((name) => loginHashOf('unit', name)),
      password,
      passwordVersion: 1,
      mustChange: false,
      passwordExpiresAt: null,
      knownWechats: [],
      createdAt: at,
      updatedAt: at,
    }
  })
