import type { Caller } from '../_shared/caller'
import { takeLimit } from '../_shared/limits/take-limit'
import { HOUR_MS } from '../_shared/time'
import { findInvitation } from './find-invitation'
import { requireUnit } from './unit-repository'

/** What somebody is invited to, before they accept. */
export async function getInvitation(
  { code }: { code: string },
  { openid }: Caller,
): Promise<{ unitName: string; forName: string; expiresAt: string }> {
  await takeLimit({ action: 'unit_invitation', subject: openid, max: 60, windowMs: HOUR_MS })
  const { unitId, invitation } = await findInvitation(code)
  const { name } = await requireUnit(unitId)
  return { unitName: name, forName: invitation.forName, expiresAt: invitation.expiresAt.toISOString() }
}
