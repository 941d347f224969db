import type { RegistrationView } from '../../cloudfunctions/membership/contract'
import { registrationLabels, unitTypeLabels } from './unit-labels'

/** A line of a unit's file: what it is called, and what it is. */
export interface Fact {
  label: string
  value: string
}

/** What a unit entered when it registered, in the manual's order (M2). */
export const registeredFacts = (unit: RegistrationView): Fact[] => [
  { label: registrationLabels.name, value: unit.name },
  { label: registrationLabels.creditCode, value: unit.creditCode },
  { label: registrationLabels.legalPersonName, value: unit.legalPersonName },
  { label: registrationLabels.legalPersonPhone, value: unit.legalPersonPhoneMasked },
  { label: registrationLabels.contactName, value: unit.contactName },
  { label: registrationLabels.contactPhone, value: unit.contactPhoneMasked },
  { label: registrationLabels.unitType, value: unitTypeLabels[unit.unitType] },
]
