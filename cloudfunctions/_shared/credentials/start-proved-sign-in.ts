import { AppError } from '../errors'
import { endSignIn } from '../sign-ins/end-sign-in'
import type { SignInRecord } from '../sign-ins/sign-in-record'
import { startSignIn } from '../sign-ins/start-sign-in'
import type { CredentialRecord } from './credential-record'
import { readCredential } from './credential-repository'

/**
 * Signs this WeChat in as whom a password proved it to be, then looks whether the password is still that one: whoever sets
 * another ends the sign-ins after it, so one of the two sees the other. `PASSWORD_WRONG` when it was changed meanwhile.
 */
export async function startProvedSignIn(
  { kind, subjectId, passwordVersion }: CredentialRecord,
  options: { openid: string; operatorId?: string; arriving?: boolean },
): Promise<SignInRecord> {
  const record = await startSignIn({ kind, subjectId, ...options })
  if ((await readCredential(kind, subjectId))?.passwordVersion === passwordVersion) return record
  await endSignIn(options.openid, kind)
  throw new AppError('PASSWORD_WRONG')
}
