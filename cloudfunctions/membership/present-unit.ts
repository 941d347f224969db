import { loadAssociation } from '../_shared/association'
import type {
  ArrivalStep,
  ArrivalView,
  Contact,
  RegistrationView,
  UnitCard,
  UnitDetailsView,
  UnitProfileView,
} from './contract'
import { unseal } from '../_shared/privacy'
import { signsInByPhone } from './login-names'
import type { UnitDetailsRecord, UnitRecord } from './unit-record'

/** Whom to call. */
export async function associationContact(): Promise<Contact> {
  const { name, contactPhone } = await loadAssociation()
  return { name, phone: contactPhone }
}

/** What the unit entered, phone numbers masked (M2). */
export const presentRegistration = (unit: UnitRecord): RegistrationView => ({
  unitId: unit._id,
  status: unit.status,
  name: unit.name,
  creditCode: unit.creditCode,
  unitType: unit.unitType,
  legalPersonName: unit.legalPerson.name,
  legalPersonPhoneMasked: unit.legalPerson.phoneMasked,
  contactName: unit.contact.name,
  contactPhoneMasked: unit.contact.phoneMasked,
  submittedAt: unit.submittedAt.toISOString(),
  round: unit.round,
  opinion: unit.opinion && {
    text: unit.opinion.text,
    marks: unit.opinion.marks,
    at: unit.opinion.at.toISOString(),
  },
})

export async function presentArrival(unit: UnitRecord, step: ArrivalStep): Promise<ArrivalView> {
  const [association, signInByPhone] = await Promise.all([associationContact(), signsInByPhone(unit)])
  return { step, registration: presentRegistration(unit), signInByPhone, association }
}

export const presentProfile = (unit: UnitRecord): UnitProfileView => ({
  ...presentRegistration(unit),
  memberNumber: unit.memberNumber,
  level: unit.level,
  tags: unit.tags,
  emailMasked: unit.contact.emailMasked,
  wechatId: unit.contact.wechatId,
  details: unit.details && presentDetails(unit.details, unit._id),
  completedAt: unit.profileCompletedAt?.toISOString() ?? null,
})

const presentDetails = (details: UnitDetailsRecord, unitId: string): UnitDetailsView => ({
  ...details,
  legalPersonBornOn: details.legalPersonBornOn && unseal(details.legalPersonBornOn, unitId),
})

export const presentCard = (unit: UnitRecord): UnitCard => ({
  unitId: unit._id,
  name: unit.name,
  status: unit.status,
  level: unit.level,
  tags: unit.tags,
  memberNumber: unit.memberNumber,
  submittedAt: unit.submittedAt.toISOString(),
  round: unit.round,
})
