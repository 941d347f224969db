import { AppError } from '../errors'
import { changeSignIn, readSignIn } from './sign-in-repository'
import type { SignInRecord } from './sign-in-record'

/** What had to be done first is done: this sign-in is a full one now. `SIGN_IN_REQUIRED` when it has ended meanwhile. */
export async function finishArriving(
  signIn: SignInRecord,
  changes: { operatorId?: string } = {},
): Promise<void> {
  if (await changeSignIn(signIn, { arriving: false, ...changes })) return
  // A write that changes nothing counts as none: a second tap finds it done.
  const now = await readSignIn(signIn.openid, signIn.kind)
  const isDone = now && !now.arriving && now.signedInAt.getTime() === signIn.signedInAt.getTime()
  if (!isDone) throw new AppError('SIGN_IN_REQUIRED', { kind: signIn.kind })
}
