import { phoneHashOf } from '../../_shared/lookup-hashes'
import { certifiedPersonId, type CertifiedPersonRecord } from '../certified-person-record'
import { findPeopleByIds, findPeopleByPhoneHashes } from '../certified-person-repository'
import type { RosterPerson } from './group-people'
import type { RosterIssue } from '../views'

/** What an import would do, and what stands against it. */
export interface RosterPlan {
  create: RosterPerson[]
  update: { person: RosterPerson; known: CertifiedPersonRecord }[]
  unchanged: number
  issues: RosterIssue[]
}

/**
 * Compares a file's people with the roster. A phone that another person holds is an issue that names them; so is
 * another phone for somebody whose phone is bound: that needs the person's own request and two members of staff (A14).
 */
export async function comparePeople(people: readonly RosterPerson[]): Promise<RosterPlan> {
  const hashes = new Map(people.map((person) => [person.number, phoneHashOf(person.phone)]))
  const [known, holders] = await Promise.all([
    findPeopleByIds(people.map(({ number }) => certifiedPersonId(number))),
    findPeopleByPhoneHashes([...hashes.values()]),
  ])
  const plan: RosterPlan = { create: [], update: [], unchanged: 0, issues: [] }
  for (const person of people) {
    const phoneHash = hashes.get(person.number) ?? ''
    const before = known.get(certifiedPersonId(person.number))
    const holder = holders.get(phoneHash)
    const { row } = person
    if (holder && holder.number !== person.number)
      plan.issues.push({
        row,
        column: 'phone',
        code: 'PHONE_HELD',
        params: { name: holder.name, number: holder.number },
      })
    else if (before?.boundAt && before.phoneHash !== phoneHash)
      plan.issues.push({
        row,
        column: 'phone',
        code: 'PHONE_BOUND',
        params: { name: before.name, phone: before.phoneMasked },
      })
    else if (!before) plan.create.push(person)
    else if (isSame(before, person, phoneHash)) plan.unchanged += 1
    else plan.update.push({ person, known: before })
  }
  return plan
}

const isSame = (known: CertifiedPersonRecord, person: RosterPerson, phoneHash: string): boolean =>
  known.phoneHash === phoneHash &&
  (['name', 'bornOn', 'province', 'city', 'education'] as const).every((key) => known[key] === person[key]) &&
  JSON.stringify(known.certificates.map(asList)) === JSON.stringify(person.certificates.map(asList))

const asList = ({ field, level, number, validUntil }: CertifiedPersonRecord['certificates'][number]) => [
  field,
  level,
  number,
  validUntil,
]
