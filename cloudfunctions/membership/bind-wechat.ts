import type { BusinessCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { newId } from '../_shared/ids'
import { finishArriving } from '../_shared/sign-ins/finish-arriving'
import { operatorSubject } from '../account/consent-subject'
import { requireConsentsInForce } from '../account/policies/require-consents-in-force'
import type { ArrivalView } from './contract'
import { loadArriving } from './load-arriving'
import { changeBindings } from './operators-repository'
import { checkedOperatorName } from './operator-name'
import { presentArrival } from './present-unit'

/**
 * The WeChat check after the first sign-in: this WeChat becomes the one that the unit signs in with (A16). Of two that
 * try at once one is bound, the other is refused. Doing it again changes nothing.
 */
export async function bindWechat({ name }: { name: string }, caller: BusinessCaller): Promise<ArrivalView> {
  const { unit, me } = await loadArriving(caller)
  if (unit.status !== 'approved' || !unit.profileCompletedAt)
    throw new AppError('ARRIVAL_UNFINISHED', { kind: 'unit' })
  await requireConsentsInForce(operatorSubject(unit._id, caller.openid))
  const operatorId = me?.operatorId ?? (await bindFirst(unit._id, checkedOperatorName(name), caller.openid))
  await finishArriving(caller.signIn, { operatorId })
  return presentArrival(unit, 'done')
}

async function bindFirst(unitId: string, name: string, openid: string): Promise<string> {
  const at = new Date()
  const operator = { operatorId: newId('uop'), openid, name, boundAt: at }
  const { operators } = await changeBindings(
    unitId,
    { type: 'bind', operator },
    { subject: name, by: name, at },
  )
  const bound = operators.find((one) => one.openid === openid)
  return bound?.operatorId ?? operator.operatorId
}
