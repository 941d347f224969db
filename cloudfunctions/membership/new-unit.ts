import { newId } from '../_shared/ids'
import { phoneHashOf } from '../_shared/lookup-hashes'
import { maskPhone } from '../_shared/mask'
import { seal } from '../_shared/privacy'
import type { CheckedRegistration } from './registration-rules'
import { namePairs, unitNameKey } from './unit-name'
import type { UnitPersonRecord, UnitRecord } from './unit-record'

/** The fields of a registration as a unit's document holds them. */
export function registrationRecord(
  { name, creditCode, unitType, ...people }: CheckedRegistration,
  unitId: string,
): Pick<
  UnitRecord,
  | 'name'
  | 'creditCode'
  | 'nameKey'
  | 'creditCodeKey'
  | 'namePairs'
  | 'unitType'
  | 'legalPerson'
  | 'contact'
  | 'phoneHashes'
> {
  return {
    name,
    creditCode,
    nameKey: unitNameKey(name),
    creditCodeKey: creditCode,
    namePairs: namePairs(name),
    unitType,
    legalPerson: person(people.legalPersonName, people.legalPersonPhone, unitId),
    contact: {
      ...person(people.contactName, people.contactPhone, unitId),
      email: null,
      emailMasked: null,
      wechatId: '',
    },
    phoneHashes: phoneHashes(people),
  }
}

export const phoneHashes = (people: Pick<CheckedRegistration, 'legalPersonPhone' | 'contactPhone'>) => [
  ...new Set([people.legalPersonPhone, people.contactPhone].map(phoneHashOf)),
]

const person = (name: string, phone: string, unitId: string): UnitPersonRecord => ({
  name,
  phone: seal(phone, unitId),
  phoneMasked: maskPhone(phone),
})

/** A unit that has just registered. */
export function newUnit(
  registration: CheckedRegistration,
  openid: string,
  at: Date,
  unitId = newId('unit'),
): UnitRecord {
  return {
    _id: unitId,
    status: 'in_review',
    ...registrationRecord(registration, unitId),
    memberNumber: null,
    level: 'member',
    tags: [],
    details: null,
    profileCompletedAt: null,
    registeredBy: { openid },
    opinion: null,
    round: 1,
    submittedAt: at,
    approvedAt: null,
    pendingDecisions: [],
    history: [],
    createdAt: at,
    updatedAt: at,
  }
}
