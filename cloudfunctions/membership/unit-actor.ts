import type { Actor } from '../_shared/transition'
import type { UnitRecord } from './unit-record'

/** The unit itself, in the name of its contact. */
export const unitActor = (unit: UnitRecord): Actor => ({
  kind: 'unit',
  unitId: unit._id,
  name: unit.contact.name,
})
