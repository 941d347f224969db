import type { Caller } from '../_shared/caller'
import { checkPassword } from '../_shared/credentials/check-password'
import { AppError } from '../_shared/errors'
import { phoneHashOf } from '../_shared/lookup-hashes'
import { findCertifiedPerson } from './certified-person-repository'
import { presentCard } from './present-card'
import { startCertified } from './start-certified'
import { typedPhone } from './typed-phone'
import type { NameCard } from './views'

/** 登录 with phone number and password (A14). A number that nobody has bound answers as a wrong password does. */
export async function signInCertified(
  { phone: raw, password }: { phone: string; password: string },
  caller: Caller,
): Promise<NameCard> {
  const loginName = typedPhone(raw)
  const credential = await checkPassword({ kind: 'certified', loginName, password, caller })
  const person = await findCertifiedPerson(credential.subjectId)
  if (person?.phoneHash !== phoneHashOf(loginName)) throw new AppError('PASSWORD_WRONG')
  await startCertified(person, credential, caller)
  return presentCard(person, new Date())
}
