import type { StaffRole } from '../../cloudfunctions/_shared/access'
import type { AccountRecord } from '../../cloudfunctions/_shared/account-record'
import { checkDigitOf } from '../../cloudfunctions/_shared/domain/check-digit-number'
import { idNumberHashOf, phoneHashOf } from '../../cloudfunctions/_shared/lookup-hashes'
import { maskEmail, maskIdNumber, maskPhone } from '../../cloudfunctions/_shared/mask'
import { seal } from '../../cloudfunctions/_shared/privacy'
import type { DemoTime } from './demo-time'
import { sampleWechatUsers, type SampleWechatUser } from './wechat-users'

interface Person {
  accountId: string
  wechat: SampleWechatUser
  name: string
  sex: 'male' | 'female'
  bornOn: string
  email: string
  staffRoles?: StaffRole[]
}

const PEOPLE: Person[] = [
  {
    accountId: 'acc_shen_zhiyuan',
    wechat: sampleWechatUsers.candidate,
    name: '沈知远',
    sex: 'male',
    bornOn: '1994-08-16',
    email: 'shen.zhiyuan@example.com',
  },
  {
    accountId: 'acc_gu_yue',
    wechat: sampleWechatUsers.secondCandidate,
    name: '顾月',
    sex: 'female',
    bornOn: '1998-02-27',
    email: 'guyue@example.com',
  },
  {
    accountId: 'acc_tang_bei',
    wechat: sampleWechatUsers.thirdCandidate,
    name: '唐贝',
    sex: 'male',
    bornOn: '1991-11-05',
    email: 'tangbei@example.com',
  },
  {
    accountId: 'acc_lin_jing',
    wechat: sampleWechatUsers.reviewer,
    name: '林静',
    sex: 'female',
    bornOn: '1987-05-22',
    email: 'linjing@example.org',
    staffRoles: ['reviewer'],
  },
  {
    accountId: 'acc_xu_wenbo',
    wechat: sampleWechatUsers.finance,
    name: '许文博',
    sex: 'male',
    bornOn: '1985-03-09',
    email: 'xuwenbo@example.org',
    staffRoles: ['finance'],
  },
  {
    accountId: 'acc_chen_mo',
    wechat: sampleWechatUsers.examOfficer,
    name: '陈默',
    sex: 'female',
    bornOn: '1990-10-12',
    email: 'chenmo@example.org',
    staffRoles: ['exam_officer'],
  },
  {
    accountId: 'acc_zhou_yan',
    wechat: sampleWechatUsers.admin,
    name: '周砚',
    sex: 'male',
    bornOn: '1979-12-01',
    email: 'zhouyan@example.org',
    staffRoles: ['admin'],
  },
]

/** The accounts of the demo world; identity data is sealed with the keys of this world (O4). */
export const demoAccounts = (time: DemoTime): AccountRecord[] =>
  PEOPLE.map((person) => accountOf(person, time.at(-60, '10:00')))

function accountOf(
  { accountId, wechat, name, sex, bornOn, email, staffRoles = [] }: Person,
  at: Date,
): AccountRecord {
  const idNumber = inventedIdNumber(bornOn, sex)
  return {
    _id: accountId,
    openid: wechat.openid,
    userName: null,
    nickname: wechat.nickname,
    avatarFileId: null,
    phone: seal(wechat.phone, accountId),
    phoneMasked: maskPhone(wechat.phone),
    phoneHash: phoneHashOf(wechat.phone),
    profile: {
      name,
      idType: 'resident_id',
      idNumber: seal(idNumber, accountId),
      idNumberMasked: maskIdNumber(idNumber),
      bornOn,
      sex,
      email: seal(email, accountId),
      emailMasked: maskEmail(email),
    },
    idNumberHash: idNumberHashOf('resident_id', idNumber),
    staffRoles,
    createdAt: at,
    updatedAt: at,
  }
}

/** A number of a region that was never given out, with a check digit that fits. */
function inventedIdNumber(bornOn: string, sex: 'male' | 'female'): string {
  const digits = `339900${bornOn.replaceAll('-', '')}${sex === 'male' ? '271' : '272'}`
  return digits + checkDigitOf(digits)
}
