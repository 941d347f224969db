import type { SecurityQuestion } from '../../cloudfunctions/account/contract'
import type { Actor } from './actors'
import { currentCloud } from './cloud'
import { currentConsents, inventedIdNumber, newWechatUser, nextNumber } from './factories'
import { textedCode } from './texted-code'

/** A pass account as its owner knows it. */
export interface Pass {
  userName: string
  password: string
  answers: string[]
  phone: string
  idNumber: string
}

export const QUESTIONS: SecurityQuestion[] = ['first_teacher', 'primary_school']
export const questionsWith = (answers: string[]) =>
  QUESTIONS.map((question, index) => ({ question, answer: answers[index] ?? '' }))

/** What an invented person would register with. */
export function inventedPass(changes: Partial<Pass> = {}): Pass {
  const number = nextNumber()
  return {
    userName: `kaosheng${number}`,
    password: 'Jianglin#26',
    answers: ['周老师', '江临 第一小学'],
    phone: `138${String(20_000_000 + number)}`,
    idNumber: inventedIdNumber(),
    ...changes,
  }
}

/** Asks for a code on this WeChat and reads it from the phone; codes to one number are a minute apart. */
export async function provenPhone(person: Actor, phone: string): Promise<{ phone: string; code: string }> {
  await person.call('account', 'sendPhoneCode', { phone, consents: await currentConsents(person) })
  return { phone, code: await textedCode(phone) }
}

/** 注册通行证 on a WeChat, with the phone shown by a texted code. */
export async function registerPass(person: Actor, pass = inventedPass()): Promise<Pass> {
  await person.call('account', 'registerPassAccount', await registration(person, pass))
  return pass
}

export const registration = async (
  person: Actor,
  { userName, password, answers, phone, idNumber }: Pass,
) => ({
  userName,
  password,
  name: '安若素',
  idType: 'resident_id' as const,
  idNumber,
  email: `${userName}@example.com`,
  phone: await provenPhone(person, phone),
  questions: questionsWith(answers),
  consents: await currentConsents(person),
})

export const signIn = (person: Actor, { userName, password }: Pick<Pass, 'userName' | 'password'>) =>
  person.call('account', 'signInWithPassword', { userName, password })

/** Somebody who has registered a pass account on this WeChat and signed in; bound if wanted. A minute ago: codes may be asked for again. */
export async function passOwner({ bound = false } = {}): Promise<{ person: Actor; pass: Pass }> {
  const person = await newWechatUser()
  const pass = await registerPass(person)
  await signIn(person, pass)
  if (bound) await person.call('account', 'bindWechat', {})
  await aMinuteLater()
  return { person, pass }
}

/** 绑定微信, with a code to the phone where it has not been shown on this WeChat. */
export async function bind(person: Actor, { phone }: Pick<Pass, 'phone'>): Promise<void> {
  const { wechat, phoneShownHere } = await person.call('account', 'getSecurity', {})
  const asks = wechat === 'none' && !phoneShownHere
  if (asks) {
    await aMinuteLater()
    await person.call('account', 'sendConfirmCode', { step: 'bind' })
  }
  await person.call('account', 'bindWechat', asks ? { code: await textedCode(phone) } : {})
}

/** A minute later another code may be asked for. */
export const aMinuteLater = (): Promise<void> => currentCloud().clock.advance(61_000)
