import type { BusinessCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { endSignIn } from '../_shared/sign-ins/end-sign-in'
import type { OperatorRecord, UnitOperatorsRecord } from './operators-record'
import { findOperators } from './operators-repository'

/**
 * The operator who calls. A sign-in outlives its binding when they end at the same moment, so every route of a unit
 * asks here: without a binding there is no access (A16), whatever `sign_ins` says. `SIGN_IN_REQUIRED` otherwise.
 */
export async function requireOperator({
  openid,
  signIn,
}: BusinessCaller): Promise<{ me: OperatorRecord; bindings: UnitOperatorsRecord }> {
  const bindings = await findOperators(signIn.subjectId)
  const me = bindings.operators.find(
    (operator) => operator.openid === openid && operator.operatorId === signIn.operatorId,
  )
  if (me) return { me, bindings }
  await endSignIn(openid, 'unit')
  throw new AppError('SIGN_IN_REQUIRED', { kind: 'unit' })
}
