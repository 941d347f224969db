import { certified, freshInstitution, institution, type Actor } from './actors'
import { agree, currentConsents } from './factories'
import { textedCode } from './texted-code'

/** What the demo world's people type. */
export const CERTIFIED_PASSWORD = 'Qinghe#2026'
export const INSTITUTION_PASSWORD = 'Huaxin#2026'
export const INITIAL_PASSWORD = 'Zhhg#2026Kp'

/** Asks for a code and exchanges it for a proof. */
export async function proofFor(person: Actor, phone: string, purpose: 'bind' | 'reset'): Promise<string> {
  await person.call('talent', 'sendCode', { phone, purpose })
  const code = await textedCode(phone)
  return (await person.call('talent', 'verifyCode', { phone, purpose, code })).proof
}

/** The first sign-in of somebody of the roster: code, then a password. */
export async function bindPhone(person: Actor, password: string, phone = person.phone): Promise<void> {
  const proof = await proofFor(person, phone, 'bind')
  await person.call('talent', 'bindPhone', { proof, password, consents: await currentConsents(person) })
}

/** 叶青禾, signed in. */
export async function signedInCertified(): Promise<Actor> {
  const person = certified()
  await person.call('talent', 'signIn', { phone: person.phone, password: CERTIFIED_PASSWORD })
  return person
}

/** 华信认证, signed in. */
export async function signedInInstitution(): Promise<Actor> {
  const person = institution()
  await person.call('talent', 'signInInstitution', { accountName: 'huaxin', password: INSTITUTION_PASSWORD })
  return person
}

/** 正衡认证, signed in with its initial password, agreed to the texts, and not further. */
export async function arrivingInstitution(): Promise<Actor> {
  const person = freshInstitution()
  await person.call('talent', 'signInInstitution', { accountName: 'zhengheng', password: INITIAL_PASSWORD })
  await agree(person, 'institution')
  return person
}
