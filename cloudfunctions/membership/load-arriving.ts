import type { BusinessCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { endSignIn } from '../_shared/sign-ins/end-sign-in'
import type { OperatorRecord } from './operators-record'
import { findOperators } from './operators-repository'
import { associationContact } from './present-unit'
import type { UnitRecord } from './unit-record'
import { findUnit } from './unit-repository'

/**
 * The unit that this WeChat has signed in to by password, through or not, and its operator. A WeChat that is shut out
 * since (another was bound, it was removed, the registration was refused) is signed out: `SIGN_IN_REQUIRED`, or
 * `UNIT_BOUND_ELSEWHERE` where the password alone had let it come this far.
 */
export async function loadArriving({
  openid,
  signIn,
}: BusinessCaller): Promise<{ unit: UnitRecord; me: OperatorRecord | undefined }> {
  const [unit, { operators }] = await Promise.all([
    findUnit(signIn.subjectId),
    findOperators(signIn.subjectId),
  ])
  const me = operators.find((operator) => operator.openid === openid)
  const isIn = unit && unit.status !== 'rejected' && (me ?? (signIn.arriving && !operators.length))
  if (isIn) return { unit, me }
  await endSignIn(openid, 'unit')
  if (unit && unit.status === 'approved' && signIn.arriving)
    throw new AppError('UNIT_BOUND_ELSEWHERE', {
      unitName: unit.name,
      association: await associationContact(),
    })
  throw new AppError('SIGN_IN_REQUIRED', { kind: 'unit' })
}
