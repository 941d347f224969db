import type { Caller } from '../_shared/caller'
import { checkPassword } from '../_shared/credentials/check-password'
import { startProvedSignIn } from '../_shared/credentials/start-proved-sign-in'
import { AppError } from '../_shared/errors'
import { arrivalStep } from './arrival-step'
import type { ArrivalView } from './contract'
import { normalizeLoginName } from './login-names'
import { findOperators } from './operators-repository'
import { associationContact, presentArrival } from './present-unit'
import { requireUnit } from './unit-repository'

/**
 * Sign-in by credit code or contact phone and password. While the registration is not approved the answer says where
 * it stands (M3). Afterwards the WeChat counts as well (A16): an operator's gets in; if none is bound, this one may be;
 * any other is refused with who to turn to.
 */
export async function signInUnit(
  { loginName, password }: { loginName: string; password: string },
  caller: Caller,
): Promise<ArrivalView> {
  const { openid } = caller
  const credential = await checkPassword({
    kind: 'unit',
    loginName: normalizeLoginName(loginName),
    password,
    caller,
  })
  const { subjectId } = credential
  const [unit, { operators }] = await Promise.all([requireUnit(subjectId), findOperators(subjectId)])
  const me = operators.find((operator) => operator.openid === openid)
  if (unit.status === 'approved' && operators.length && !me)
    throw new AppError('UNIT_BOUND_ELSEWHERE', {
      unitName: unit.name,
      association: await associationContact(),
    })
  const step = arrivalStep(unit, me)
  await startProvedSignIn(credential, {
    openid,
    ...(me ? { operatorId: me.operatorId } : {}),
    arriving: step !== 'done',
  })
  return presentArrival(unit, step)
}
