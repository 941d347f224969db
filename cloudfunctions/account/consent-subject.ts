import type { Caller } from '../_shared/caller'
import { wechatHashOf } from '../_shared/credentials/credential-record'
import { AppError } from '../_shared/errors'
import { findSignIn } from '../_shared/sign-ins/find-sign-in'
import type { ConsentingKind } from './policy-kinds'

/**
 * Who agrees. A unit's operators each agree for themselves: a unit and a WeChat. `visitor` is a WeChat that nobody is
 * signed in on, `request` one request to staff.
 */
export interface ConsentSubject {
  kind: ConsentingKind | 'visitor' | 'request'
  id: string
}

export const accountSubject = (accountId: string): ConsentSubject => ({ kind: 'account', id: accountId })
/** By the hash: the id stays when an account of that WeChat is cancelled (A7). */
export const visitorSubject = (openid: string): ConsentSubject => ({
  kind: 'visitor',
  id: `visitor:${wechatHashOf(openid)}`,
})
export const operatorSubject = (unitId: string, openid: string): ConsentSubject => ({
  kind: 'unit',
  id: `${unitId}:${openid}`,
})

/** Who the caller is where they agree as this. `NOT_SIGNED_IN`, or `SIGN_IN_REQUIRED` with the kind. */
export async function loadConsentSubject(
  as: ConsentingKind,
  { account, openid }: Pick<Caller, 'account' | 'openid'>,
): Promise<ConsentSubject> {
  if (as === 'account') {
    if (!account) throw new AppError('NOT_SIGNED_IN')
    return accountSubject(account._id)
  }
  const signIn = await findSignIn(openid, as)
  if (!signIn) throw new AppError('SIGN_IN_REQUIRED', { kind: as })
  return as === 'unit' ? operatorSubject(signIn.subjectId, openid) : { kind: as, id: signIn.subjectId }
}
