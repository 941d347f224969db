import type { BusinessCaller } from '../_shared/caller'
import type { InvitationView, OperatorView } from './contract'
import { requireOperator } from './require-operator'

/** Who acts for the unit, the owner first, and the invitations that are still open. */
export async function listOperators(
  _input: object,
  caller: BusinessCaller,
): Promise<{ operators: OperatorView[]; invitations: InvitationView[] }> {
  const { me, bindings } = await requireOperator(caller)
  const at = new Date()
  const ownerFirst = [...bindings.operators].sort(
    (a, b) =>
      Number(b.role === 'owner') - Number(a.role === 'owner') || a.boundAt.getTime() - b.boundAt.getTime(),
  )
  return {
    operators: ownerFirst.map(({ operatorId, name, role, boundAt }) => ({
      operatorId,
      name,
      role,
      boundAt: boundAt.toISOString(),
      isMe: operatorId === me.operatorId,
    })),
    invitations: bindings.invitations
      .filter(({ expiresAt }) => expiresAt > at)
      .map(({ invitationId, forName, expiresAt }) => ({
        invitationId,
        forName,
        expiresAt: expiresAt.toISOString(),
      })),
  }
}
