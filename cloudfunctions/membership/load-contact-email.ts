import { AppError } from '../_shared/errors'
import { unseal } from '../_shared/privacy'
import { requireUnit } from './unit-repository'

/** The contact of a unit and the e-mail in full. `NOT_FOUND` before the profile is complete. */
export async function loadContactEmail(
  unitId: string,
): Promise<{ name: string; email: string; emailMasked: string }> {
  const { name, email, emailMasked } = (await requireUnit(unitId)).contact
  if (!email || !emailMasked) throw new AppError('NOT_FOUND')
  return { name, email: unseal(email, unitId), emailMasked }
}
