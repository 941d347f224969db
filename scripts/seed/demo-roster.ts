import {
  certifiedPersonId,
  type CertifiedPersonRecord,
} from '../../cloudfunctions/talent/certified-person-record'
import { nameKey } from '../../cloudfunctions/_shared/domain/name-key'
import { phoneFields } from '../../cloudfunctions/talent/phone-fields'
import type { DemoTime } from './demo-time'
import { sampleWechatUsers } from './wechat-users'

type Entry = Pick<CertifiedPersonRecord, 'number' | 'name' | 'bornOn' | 'province' | 'city' | 'education'> & {
  phone: string
  certificates: [field: string, level: string, days: number][]
  /** Binds the phone with this password. */
  password?: string
}

const ENTRIES: Entry[] = [
  {
    number: 'JL100238',
    name: '叶青禾',
    phone: sampleWechatUsers.certified.phone,
    bornOn: '1986-03-12',
    province: '江临省',
    city: '南屿市',
    education: '大学本科',
    certificates: [
      ['QMS建工', '审核员', 420],
      ['EMS', '审核员', 210],
      ['OHSMS', '实习审核员', -40],
    ],
    password: 'Qinghe#2026',
  },
  {
    number: 'JL100417',
    name: '陆明澜',
    phone: sampleWechatUsers.unboundCertified.phone,
    bornOn: '1981-09-30',
    province: '江临省',
    city: '江临市',
    education: '硕士研究生',
    certificates: [['ISMS', '高级审核员', 700]],
  },
  {
    number: 'JL100533',
    name: '闻人樾',
    phone: '13905719103',
    bornOn: null,
    province: '江临省',
    city: '澄江县',
    education: '大学专科',
    certificates: [['FSMS', '审核员', 90]],
  },
  {
    number: 'JL100618',
    name: '古丽娜尔·艾山',
    phone: '13905719104',
    bornOn: '1990-06-18',
    province: '江临省',
    city: '南屿市',
    education: '',
    certificates: [],
  },
]

/** The roster of certified staff in the demo world (A14). Everybody is invented. */
export const demoRoster = (time: DemoTime): CertifiedPersonRecord[] =>
  ENTRIES.map(({ phone, certificates, password, ...entry }) => {
    const _id = certifiedPersonId(entry.number)
    return {
      _id,
      ...entry,
      nameKey: nameKey(entry.name),
      ...phoneFields(_id, phone),
      certificates: certificates.map(([field, level, days], index) => ({
        field,
        level,
        number: `${field.replace(/\P{ASCII}/gu, '')}-${entry.number.slice(2)}-${index + 1}`,
        validUntil: time.day(days),
      })),
      boundAt: password ? time.at(-30, '10:00') : null,
      createdAt: time.at(-90, '10:00'),
      updatedAt: time.at(-90, '10:00'),
    }
  })

/** Who of the roster has bound a phone, and the password that goes with it. */
export const demoRosterPasswords = ENTRIES.flatMap(({ number, phone, password }) =>
  password ? [{ subjectId: certifiedPersonId(number), loginName: phone, password }] : [],
)
