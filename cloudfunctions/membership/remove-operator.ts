import type { BusinessCaller } from '../_shared/caller'
import { endSignInsOf } from '../_shared/sign-ins/end-sign-ins-of'
import { AppError } from '../_shared/errors'
import { changeBindings } from './operators-repository'
import { requireOperator } from './require-operator'

/**
 * The owner removes an operator (A16), who is signed out at once. Doing it twice changes nothing; somebody who never was
 * an operator of this unit is `NOT_FOUND` (O3).
 */
export async function removeOperator(
  { operatorId }: { operatorId: string },
  caller: BusinessCaller,
): Promise<object> {
  const { me, bindings } = await requireOperator(caller)
  const removed = bindings.operators.find((one) => one.operatorId === operatorId)
  const isGone = bindings.history.some(
    ({ event, subjectId }) => event === 'remove' && subjectId === operatorId,
  )
  if (!removed && !isGone) throw new AppError('NOT_FOUND')
  if (removed)
    await changeBindings(
      bindings._id,
      { type: 'remove', by: me.operatorId, operatorId },
      { subject: removed.name, subjectId: operatorId, by: me.name, at: new Date() },
    )
  await endSignInsOf('unit', bindings._id, { operatorId })
  return {}
}
