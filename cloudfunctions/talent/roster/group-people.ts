import type { CertificateRecord } from '../certified-person-record'
import type { CheckedRow } from './check-row'
import type { RosterColumn } from './columns'
import type { RosterIssue } from '../views'

/** One person of a roster file: rows of the same number make one, a certificate a row. */
export type RosterPerson = CheckedRow['person'] & {
  /** The first row that names them. */
  row: number
  certificates: CertificateRecord[]
}

/** What rows of one person must agree in. */
const SAME: RosterColumn[] = ['name', 'phone', 'bornOn', 'province', 'city', 'education']

/**
 * Puts the rows of each number together. An issue where rows of one person disagree, where a certificate stands
 * twice, and where two people have the same phone: it names the other row and person.
 */
export function groupPeople(rows: readonly CheckedRow[]): { people: RosterPerson[]; issues: RosterIssue[] } {
  const people = new Map<string, RosterPerson>()
  const phones = new Map<string, RosterPerson>()
  const issues: RosterIssue[] = []
  for (const { row, person, certificate } of rows) {
    const known = people.get(person.number)
    const holder = phones.get(person.phone)
    if (holder && holder.number !== person.number)
      issues.push({
        row,
        column: 'phone',
        code: 'PHONE_REPEATED',
        params: { row: holder.row, name: holder.name },
      })
    if (!known) {
      const first = { ...person, row, certificates: certificate ? [certificate] : [] }
      people.set(person.number, first)
      if (!holder) phones.set(person.phone, first)
      continue
    }
    const differing = SAME.find((column) => valueOf(known, column) !== valueOf(person, column))
    if (differing)
      issues.push({
        row,
        column: differing,
        code: 'ROWS_DIFFER',
        params: { row: known.row, name: known.name },
      })
    if (!certificate) continue
    if (known.certificates.some((other) => sameCertificate(other, certificate)))
      issues.push({ row, column: 'field', code: 'ROW_REPEATED', params: { name: known.name } })
    else known.certificates.push(certificate)
  }
  return { people: [...people.values()], issues }
}

const valueOf = (person: CheckedRow['person'], column: RosterColumn): unknown =>
  (person as Record<string, unknown>)[column]

const sameCertificate = (a: CertificateRecord, b: CertificateRecord): boolean =>
  a.field === b.field && a.level === b.level && a.number === b.number
