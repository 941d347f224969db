import { AppError } from '../errors'
import type { SignInKind } from '../sign-ins/sign-in-record'
import { credentialId, loginHashOf } from './credential-record'
import { updateCredential } from './credential-repository'

/** Gives a subject other names to sign in by. `LOGIN_NAME_TAKEN`, `NOT_FOUND`. */
export async function replaceLoginNames(options: {
  kind: SignInKind
  subjectId: string
  loginNames: readonly string[]
}): Promise<void> {
  const { kind, subjectId, loginNames } = options
  const loginHashes = loginNames.map((name) => loginHashOf(kind, name))
  if (!(await updateCredential(credentialId(kind, subjectId), { loginHashes })))
    throw new AppError('NOT_FOUND')
}
