import type { StaffRole } from '../../cloudfunctions/_shared/access'
import type { AccountRecord } from '../../cloudfunctions/_shared/account-record'
import { checkDigitOf } from '../../cloudfunctions/_shared/domain/check-digit-number'
import { identityFields, phoneFields } from '../../cloudfunctions/account/identity-fields'
import { noneOf } from '../../cloudfunctions/account/new-account'
import { DEMO_PASS } from './demo-pass'
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
  /** Has a pass account, and has not bound the WeChat yet. */
  userName?: string
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
  {
    accountId: DEMO_PASS.accountId,
    wechat: sampleWechatUsers.passHolder,
    name: '宋乔',
    sex: 'female',
    bornOn: '1992-09-18',
    email: 'songqiao@example.com',
    userName: DEMO_PASS.userName,
  },
]

/** The accounts of the demo world; identity data is sealed with the keys of this world (O4). */
export const demoAccounts = (time: DemoTime): AccountRecord[] =>
  PEOPLE.map((person) => accountOf(person, time.at(-60, '10:00')))

function accountOf(
  { accountId, wechat, name, sex, bornOn, email, staffRoles = [], userName }: Person,
  at: Date,
): AccountRecord {
  const idNumber = inventedIdNumber(bornOn, sex)
  return {
    _id: accountId,
    openid: userName ? noneOf(accountId) : wechat.openid,
    userName: userName ?? null,
    nickname: wechat.nickname,
    avatarFileId: null,
    ...phoneFields(wechat.phone, accountId, wechat.openid),
    ...identityFields(
      { name, nameFallback: null, idType: 'resident_id', idNumber, bornOn, sex, email },
      accountId,
    ),
    staffRoles,
    cancelling: null,
    createdAt: at,
    updatedAt: at,
  }
}

/** A number of a region that was never given out, with a check digit that fits. */
function inventedIdNumber(bornOn: string, sex: 'male' | 'female'): string {
  const digits = `339900${bornOn.replaceAll('-', '')}${sex === 'male' ? '271' : '272'}`
  return digits + checkDigitOf(digits)
}
