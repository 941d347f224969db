import { creditCodeCheckOf } from '../../cloudfunctions/_shared/domain/credit-code'
import type { ArrivalView, ProfileFields, RegistrationFields } from '../../cloudfunctions/membership/contract'
import { reviewer, type Actor } from './actors'
import { agree, nextNumber } from './factories'
import { textedCode } from './texted-code'

export const UNIT_PASSWORD = 'yunfan#2026'

/** A credit code that nobody has, with the check character that fits. */
export function inventedCreditCode(): string {
  const head = `913399${String(20 + (nextNumber() % 70))}MA${String(nextNumber()).padStart(6, '0')}X`
  return head + creditCodeCheckOf(head)
}

/** A complete registration, different from every other one. */
export const registration = (changes: Partial<RegistrationFields> = {}): RegistrationFields => {
  const number = String(nextNumber()).padStart(4, '0')
  return {
    name: `江临试验${number}数据技术有限公司`,
    creditCode: inventedCreditCode(),
    legalPersonName: '陆知行',
    legalPersonPhone: `1380571${number}`,
    contactName: '温如许',
    contactPhone: `1390572${number}`,
    unitType: 'enterprise',
    ...changes,
  }
}

export const currentCharter = async (person: Actor): Promise<{ charter: string; privacy: string }> => {
  const [charter, privacy] = await Promise.all([
    person.call('account', 'getPolicy', { kind: 'charter' }),
    person.call('account', 'getPolicy', { kind: 'privacy' }),
  ])
  return { charter: charter.version, privacy: privacy.version }
}

/** Has a code texted to a number, and reads it. */
export async function registrationCode(person: Actor, contactPhone: string): Promise<string> {
  await person.call('membership', 'sendRegistrationCode', {
    contactPhone,
    consents: await currentCharter(person),
  })
  return textedCode(contactPhone)
}

/** Registers as the page does. */
export async function register(person: Actor, fields = registration()): Promise<ArrivalView> {
  return person.call('membership', 'register', {
    ...fields,
    code: await registrationCode(person, fields.contactPhone),
    password: UNIT_PASSWORD,
    passwordAgain: UNIT_PASSWORD,
    consents: await currentCharter(person),
  })
}

export const approveUnit = (unitId: string, round = 1) =>
  reviewer().call('membership', 'approve', { unitId, round })

export const returnUnit = (unitId: string, round = 1) =>
  reviewer().call('membership', 'return', {
    unitId,
    round,
    opinion: '单位名称请与营业执照一致',
    marks: [{ path: 'name', reason: '少了“科技”二字' }],
  })

export const signIn = (person: Actor, loginName: string, password = UNIT_PASSWORD) =>
  person.call('membership', 'signIn', { loginName, password })

/** 完善信息 of a unit that has nothing to hide. */
export const unitProfile = (changes: Partial<ProfileFields> = {}): ProfileFields => ({
  email: 'office@yunfan.example.com',
  wechatId: 'yunfan-office',
  state: '在业',
  nature: '民营企业',
  industry: '信息传输、软件和信息技术服务业',
  scale: '20–99 人',
  legalPersonBornOn: '1980-05-01',
  fax: '',
  postcode: '310000',
  landline: '0571-81234567',
  region: ['浙江省', '杭州市'],
  address: '知行路 1 号 3 楼',
  website: 'www.yunfan.example.com',
  registeredOn: '2015-03-09',
  businessScope: '软件开发；数据处理服务。',
  telecomLicense: '',
  registeredCapitalFen: 500 * 1_000_000,
  paidCapitalFen: null,
  introduction: '',
  ...changes,
})

export interface MemberUnit {
  unitId: string
  fields: RegistrationFields
}

/** A unit that is approved, and nobody has signed in yet. */
export async function approvedUnit(person: Actor, fields = registration()): Promise<MemberUnit> {
  const { registration: made } = await register(person, fields)
  await approveUnit(made.unitId)
  return { unitId: made.unitId, fields }
}

/** Completes the profile and binds the WeChat of somebody who has signed in for the first time. */
export async function arrive(person: Actor, unit: MemberUnit, name = '温如许'): Promise<MemberUnit> {
  await signIn(person, unit.fields.creditCode)
  await agree(person, 'unit')
  await person.call('membership', 'saveProfile', unitProfile())
  await person.call('membership', 'bindWechat', { name })
  return unit
}

/** A member unit whose owner is signed in on this WeChat. */
export const memberUnit = async (owner: Actor): Promise<MemberUnit> =>
  arrive(owner, await approvedUnit(owner))

/** Invites somebody and lets them accept. */
export async function joined(owner: Actor, person: Actor, name = '苏念'): Promise<string> {
  const { code } = await owner.call('membership', 'inviteOperator', { forName: name })
  const consents = await currentCharter(person)
  await person.call('membership', 'acceptInvitation', { code, password: UNIT_PASSWORD, name, consents })
  const { operators } = await person.call('membership', 'listOperators', {})
  return operators.find(({ isMe }) => isMe)?.operatorId ?? ''
}
