import { AppError } from '../errors'
import { changeSignIn } from './sign-in-repository'
import type { SignInRecord } from './sign-in-record'

/** What had to be done first is done: this sign-in is a full one now. `SIGN_IN_REQUIRED` when it has ended meanwhile. */
export async function finishArriving(
  signIn: SignInRecord,
  changes: { operatorId?: string } = {},
): Promise<void> {
  if (!(await changeSignIn(signIn, { arriving: false, ...changes })))
    throw new AppError('SIGN_IN_REQUIRED', { kind: signIn.kind })
}
