import type { Caller } from '../_shared/caller'
import { checkOwnPassword } from '../_shared/credentials/check-password'
import { newId } from '../_shared/ids'
import { startSignIn } from '../_shared/sign-ins/start-sign-in'
import type { ArrivalView } from './contract'
import { findInvitation } from './find-invitation'
import { checkedOperatorName } from './operator-name'
import { changeBindings } from './operators-repository'
import { presentArrival } from './present-unit'
import { requireUnit } from './unit-repository'

/**
 * Joins a unit: the owner's code and the unit's password, so that a link in wrong hands opens nothing (A16). The code
 * is used up in the same write that binds this WeChat.
 */
export async function acceptInvitation(
  { code, password, name: rawName }: { code: string; password: string; name: string },
  caller: Caller,
): Promise<ArrivalView> {
  const name = checkedOperatorName(rawName)
  const { unitId, invitation } = await findInvitation(code)
  await checkOwnPassword({ kind: 'unit', subjectId: unitId, password, caller })
  const { openid } = caller
  const at = new Date()
  const operator = { operatorId: newId('uop'), openid, name, boundAt: at }
  const { operators } = await changeBindings(
    unitId,
    { type: 'accept', codeHash: invitation.codeHash, operator },
    { subject: name, by: name, at },
  )
  const bound = operators.find((one) => one.openid === openid) ?? operator
  await startSignIn({ openid, kind: 'unit', subjectId: unitId, operatorId: bound.operatorId })
  return presentArrival(await requireUnit(unitId), 'done')
}
