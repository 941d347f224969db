import { DAY_MS } from '../time'
import { putSignIn } from './sign-in-repository'
import { signInId, type SignInKind, type SignInRecord } from './sign-in-record'

/** A phone that is lost stays signed in no longer than this. */
const SIGN_IN_DAYS = 30

/** Signs this WeChat in, in the place of whatever it was signed in as of that kind. */
export async function startSignIn(options: {
  openid: string
  kind: SignInKind
  subjectId: string
  operatorId?: string
  arriving?: boolean
}): Promise<SignInRecord> {
  const { openid, kind, subjectId, operatorId = null, arriving = false } = options
  const signedInAt = new Date()
  const record: SignInRecord = {
    _id: signInId(kind, openid),
    kind,
    openid,
    subjectId,
    operatorId,
    arriving,
    signedInAt,
    expiresAt: new Date(signedInAt.getTime() + SIGN_IN_DAYS * DAY_MS),
  }
  await putSignIn(record)
  return record
}
