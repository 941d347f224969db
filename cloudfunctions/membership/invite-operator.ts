import type { BusinessCaller } from '../_shared/caller'
import { newId } from '../_shared/ids'
import { HOUR_MS } from '../_shared/time'
import { invitationHash, newInvitationCode } from './invitation-code'
import { checkedOperatorName } from './operator-name'
import { changeBindings } from './operators-repository'
import { requireOperator } from './require-operator'

const LIFE_MS = 24 * HOUR_MS

/** The owner invites one more WeChat: a code that works once, within 24 hours (A16). Only its hash is kept. */
export async function inviteOperator(
  { forName }: { forName: string },
  caller: BusinessCaller,
): Promise<{ code: string; expiresAt: string }> {
  const { me, bindings } = await requireOperator(caller)
  const name = checkedOperatorName(forName, 'forName')
  const code = newInvitationCode()
  const at = new Date()
  const expiresAt = new Date(at.getTime() + LIFE_MS)
  const invitation = {
    invitationId: newId('inv'),
    codeHash: invitationHash(code),
    forName: name,
    createdAt: at,
    expiresAt,
  }
  await changeBindings(
    bindings._id,
    { type: 'invite', by: me.operatorId, invitation },
    { subject: name, by: me.name, at },
  )
  return { code, expiresAt: expiresAt.toISOString() }
}
