import type { BusinessCaller } from '../_shared/caller'
import { changeBindings } from './operators-repository'
import { requireOperator } from './require-operator'

/** The owner takes an invitation back; its code opens nothing from then on. Doing it twice changes nothing. */
export async function withdrawInvitation(
  { invitationId }: { invitationId: string },
  caller: BusinessCaller,
): Promise<object> {
  const { me, bindings } = await requireOperator(caller)
  const invited = bindings.invitations.find((one) => one.invitationId === invitationId)
  await changeBindings(
    bindings._id,
    { type: 'withdrawInvitation', by: me.operatorId, invitationId },
    { subject: invited?.forName ?? '', by: me.name, at: new Date() },
  )
  return {}
}
