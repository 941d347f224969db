import { endSignInsOf } from '../sign-ins/end-sign-ins-of'
import type { SignInKind } from '../sign-ins/sign-in-record'
import { deleteCredential } from './credential-repository'

/** Takes the names and the password away, and signs out every WeChat. */
export async function removeCredential(kind: SignInKind, subjectId: string): Promise<void> {
  await deleteCredential(kind, subjectId)
  await endSignInsOf(kind, subjectId)
}
