import type { SignInKind } from '../sign-ins/sign-in-record'
import { credentialId, loginHashOf, type CredentialRecord } from './credential-record'
import { insertCredential } from './credential-repository'
import { hashPassword } from './password-hash'

/** Gives a subject its names to sign in by and a password. `LOGIN_NAME_TAKEN` when a name belongs to somebody else. */
export async function addCredential(options: {
  kind: SignInKind
  subjectId: string
  loginNames: readonly string[]
  password: string | null
  mustChange?: boolean
  passwordExpiresAt?: Date | null
}): Promise<CredentialRecord> {
  const { kind, subjectId, loginNames, password, mustChange = false, passwordExpiresAt = null } = options
  const at = new Date()
  const record: CredentialRecord = {
    _id: credentialId(kind, subjectId),
    kind,
    subjectId,
    loginHashes: loginNames.map((name) => loginHashOf(kind, name)),
    password: password === null ? null : await hashPassword(password),
    passwordVersion: 1,
    mustChange,
    passwordExpiresAt,
    knownWechats: [],
    createdAt: at,
    updatedAt: at,
  }
  await insertCredential(record)
  return record
}
