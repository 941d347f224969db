import { addCredential } from '../_shared/credentials/add-credential'
import type { CredentialRecord } from '../_shared/credentials/credential-record'
import { setPassword } from '../_shared/credentials/set-password'
import { unseal } from '../_shared/privacy'
import { AppError } from '../_shared/errors'
import type { CertifiedPersonRecord } from './certified-person-record'

/** Gives a certified person the password with which their phone number signs in, or another one. */
export async function putPassword(
  person: CertifiedPersonRecord,
  password: string,
): Promise<CredentialRecord> {
  const subject = { kind: 'certified', subjectId: person._id, password } as const
  try {
    return await addCredential({ ...subject, loginNames: [unseal(person.phone, person._id)] })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'LOGIN_NAME_TAKEN') throw error
    return setPassword(subject)
  }
}
