import type { SignInKind } from '../sign-ins/sign-in-record'
import { loginHashOf, type CredentialRecord } from './credential-record'
import { readCredential, readCredentialByLoginHash } from './credential-repository'

/** How a subject signs in, or null when it cannot yet. */
export const findCredential = (kind: SignInKind, subjectId: string): Promise<CredentialRecord | null> =>
  readCredential(kind, subjectId)

/** Whose name it is, or null. */
export const findCredentialByLogin = (
  kind: SignInKind,
  loginName: string,
): Promise<CredentialRecord | null> => readCredentialByLoginHash(loginHashOf(kind, loginName))
