import { dayOf } from '../_shared/time'
import type { CertifiedPersonRecord } from './certified-person-record'
import type { NameCard } from './views'

/** What the roster holds about a person, for the person. */
export function presentCard(person: CertifiedPersonRecord, at: Date): NameCard {
  const { number, name, phoneMasked, bornOn, province, city, education, certificates } = person
  const today = dayOf(at)
  return {
    number,
    name,
    phoneMasked,
    age: bornOn ? fullYears(bornOn, today) : null,
    province,
    city,
    education,
    certificates: certificates.map((certificate) => ({
      ...certificate,
      expired: certificate.validUntil < today,
    })),
  }
}

/** Whole years between two calendar days. */
function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
