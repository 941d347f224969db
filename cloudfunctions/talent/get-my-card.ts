import type { BusinessCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { findCertifiedPerson } from './certified-person-repository'
import { presentCard } from './present-card'
import type { NameCard } from './views'

/** 我的名片 as the roster has it now (A14). */
export async function getMyCard(_input: object, { signIn }: BusinessCaller): Promise<NameCard> {
  const person = await findCertifiedPerson(signIn.subjectId)
  if (!person) throw new AppError('SIGN_IN_REQUIRED', { kind: 'certified' })
  return presentCard(person, new Date())
}
