import { database } from '../cloud'
import { isDuplicateKey } from '../duplicate-key'
import { AppError } from '../errors'
import type { SignInKind } from '../sign-ins/sign-in-record'
import { credentialId, type CredentialRecord } from './credential-record'

const credentials = () => database().collection('credentials')

/** `LOGIN_NAME_TAKEN` when another credential holds one of the names, or the subject has one already. */
export async function insertCredential(record: CredentialRecord): Promise<void> {
  await refuseTaken(() => credentials().add(record))
}

export async function readCredential(kind: SignInKind, subjectId: string): Promise<CredentialRecord | null> {
  const { data } = await credentials().doc(credentialId(kind, subjectId)).get()
  return (data[0] as CredentialRecord | undefined) ?? null
}

export async function readCredentialByLoginHash(loginHash: string): Promise<CredentialRecord | null> {
  const { data } = await credentials().where({ loginHashes: loginHash }).limit(1).get()
  return (data[0] as CredentialRecord | undefined) ?? null
}

export type CredentialChanges = Partial<
  Omit<CredentialRecord, '_id' | 'kind' | 'subjectId' | 'createdAt' | 'updatedAt'>
>

/** Changes a credential; false when there is none, or it is not as `where` says. */
export async function updateCredential(
  id: string,
  changes: CredentialChanges,
  where: Record<string, unknown> = {},
): Promise<boolean> {
  const { updated } = await refuseTaken(() =>
    credentials()
      .where({ ...where, _id: id })
      .update({ ...changes, updatedAt: new Date() }),
  )
  return !!updated
}

export async function deleteCredential(kind: SignInKind, subjectId: string): Promise<void> {
  await credentials()
    .where({ _id: credentialId(kind, subjectId) })
    .remove()
}

async function refuseTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('LOGIN_NAME_TAKEN')
    throw error
  }
}
