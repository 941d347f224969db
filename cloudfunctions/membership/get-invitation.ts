import { findInvitation } from './find-invitation'
import { requireUnit } from './unit-repository'

/** What somebody is invited to, before they accept. */
export async function getInvitation({
  code,
}: {
  code: string
}): Promise<{ unitName: string; forName: string; expiresAt: string }> {
  const { unitId, invitation } = await findInvitation(code)
  const { name } = await requireUnit(unitId)
  return { unitName: name, forName: invitation.forName, expiresAt: invitation.expiresAt.toISOString() }
}
