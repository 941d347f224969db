import { readSignIn } from './sign-in-repository'
import type { SignInKind, SignInRecord } from './sign-in-record'

/** As whom this WeChat is signed in, or null. */
export async function findSignIn(openid: string, kind: SignInKind): Promise<SignInRecord | null> {
  const record = await readSignIn(openid, kind)
  return record && record.expiresAt > new Date() ? record : null
}
