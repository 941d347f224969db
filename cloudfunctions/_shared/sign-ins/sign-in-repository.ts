import { database } from '../cloud'
import { signInId, type SignInKind, type SignInRecord } from './sign-in-record'

const signIns = () => database().collection('sign_ins')

/** Puts a sign-in in the place of the one that this WeChat had of its kind. */
export async function putSignIn({ _id, ...rest }: SignInRecord): Promise<void> {
  await signIns().doc(_id).set(rest)
}

/** The sign-in of this WeChat, over or not. */
export async function readSignIn(openid: string, kind: SignInKind): Promise<SignInRecord | null> {
  const { data } = await signIns().doc(signInId(kind, openid)).get()
  return (data[0] as SignInRecord | undefined) ?? null
}

/** Changes a sign-in if it is still the same one; false when it has been replaced or has ended. */
export async function changeSignIn(
  { _id, subjectId, signedInAt }: SignInRecord,
  changes: Partial<Pick<SignInRecord, 'arriving' | 'operatorId'>>,
): Promise<boolean> {
  const { updated } = await signIns().where({ _id, subjectId, signedInAt }).update(changes)
  return !!updated
}

export async function removeSignIns(where: Record<string, unknown>): Promise<void> {
  await signIns().where(where).remove()
}
