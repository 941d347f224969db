import { removeSignIns } from './sign-in-repository'
import { signInId, type SignInKind } from './sign-in-record'

/** Signs this WeChat out. Doing it twice changes nothing. */
export const endSignIn = (openid: string, kind: SignInKind): Promise<void> =>
  removeSignIns({ _id: signInId(kind, openid) })
