import { endSignInsOf } from '../_shared/sign-ins/end-sign-ins-of'
import { changeBindings } from './operators-repository'
import { requireUnit } from './unit-repository'

/**
 * 更换绑定: what staff have approved for a unit that no longer has its WeChat (A16; manual S4, FAQ 5). Nobody is bound
 * and nobody signed in afterwards; the next WeChat that signs in with the password is bound. Doing it twice changes
 * nothing. `by` is the name of who approved it; the request that calls this writes the audit entry.
 */
export async function releaseUnitBinding({
  unitId,
  by,
  at,
}: {
  unitId: string
  by: string
  at: Date
}): Promise<void> {
  const { name } = await requireUnit(unitId)
  await changeBindings(unitId, { type: 'release' }, { subject: name, by, at })
  await endSignInsOf('unit', unitId)
}
