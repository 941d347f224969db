import type { BusinessCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { changeBindings } from './operators-repository'
import { requireOperator } from './require-operator'

/**
 * The owner takes an invitation back; its code opens nothing from then on. Doing it twice changes nothing; one that this
 * unit never gave is `NOT_FOUND` (O3).
 */
export async function withdrawInvitation(
  { invitationId }: { invitationId: string },
  caller: BusinessCaller,
): Promise<object> {
  const { me, bindings } = await requireOperator(caller)
  const invited = bindings.invitations.find((one) => one.invitationId === invitationId)
  const isGone = bindings.history.some(
    ({ event, subjectId }) => event === 'withdrawInvitation' && subjectId === invitationId,
  )
  if (!invited && !isGone) throw new AppError('NOT_FOUND')
  if (invited)
    await changeBindings(
      bindings._id,
      { type: 'withdrawInvitation', by: me.operatorId, invitationId },
      { subject: invited.forName, subjectId: invitationId, by: me.name, at: new Date() },
    )
  return {}
}
