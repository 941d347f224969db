import { findCredential } from '../_shared/credentials/find-credential'
import { phoneHashOf } from '../_shared/lookup-hashes'
import type { CertifiedPersonRecord } from './certified-person-record'
import { findPersonByPhoneHash } from './certified-person-repository'
import type { SignInWay } from './views'

/**
 * Where somebody with this phone number stands. The phone counts as bound when there is a password: somebody who stops
 * between code and password begins with a code again.
 */
export async function findSignInWay(
  phone: string,
): Promise<{ way: SignInWay; person: CertifiedPersonRecord | null }> {
  const person = await findPersonByPhoneHash(phoneHashOf(phone))
  if (!person) return { way: 'not_in_roster', person: null }
  const credential = await findCredential('certified', person._id)
  return { way: credential ? 'password' : 'code', person }
}
