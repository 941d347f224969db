import type { Caller } from '../_shared/caller'
import { findSignIn } from '../_shared/sign-ins/find-sign-in'
import { findCertifiedPerson } from './certified-person-repository'
import { findInstitution } from './institution-repository'
import type { TalentSession } from './views'

/** As whom this WeChat is signed in. */
export async function getTalentSession(_input: object, { openid }: Caller): Promise<TalentSession> {
  const [certified, institution] = await Promise.all([certifiedOf(openid), institutionOf(openid)])
  return { certified, institution }
}

async function certifiedOf(openid: string): Promise<TalentSession['certified']> {
  const signIn = await findSignIn(openid, 'certified')
  const person = signIn && (await findCertifiedPerson(signIn.subjectId))
  return person ? { name: person.name } : null
}

async function institutionOf(openid: string): Promise<TalentSession['institution']> {
  const signIn = await findSignIn(openid, 'institution')
  const institution = signIn && (await findInstitution(signIn.subjectId))
  return institution?.status === 'active' ? { name: institution.name, arriving: signIn!.arriving } : null
}
