import { isMobile, normalizeMobile } from '../../_shared/domain/mobile'
import { checkPersonName } from '../../_shared/domain/person-name'
import { isCalendarDay } from '../../_shared/time'
import type { CcaaDictionaries } from '../ccaa-dictionaries'
import type { CertificateRecord } from '../certified-person-record'
import type { RosterCells, RosterColumn } from './columns'
import { educationOf } from './education-of'
import type { RosterIssue } from '../views'
import type { RosterRow } from './roster-rows'

/** What a row says, in the form in which it is stored. */
export interface CheckedRow {
  row: number
  person: { number: string; name: string; phone: string; bornOn: string | null } & Record<
    'province' | 'city' | 'education',
    string
  >
  certificate: CertificateRecord | null
}

type Refusal = Omit<RosterIssue, 'row' | 'column'>

const NUMBER = /^[A-Za-z0-9][A-Za-z0-9-]{2,29}$/
const MAX_CHARACTERS = 40
const ROUNDED = /^\d(\.\d+)?E\+\d+$/i
const CERTIFICATE = ['field', 'level', 'validUntil'] as const

/** Checks one row by itself. All that is wrong comes back at once, named by column. */
export function checkRow(
  { row, cells }: RosterRow,
  { fields, levels }: CcaaDictionaries,
  today: string,
): { checked: CheckedRow } | { issues: RosterIssue[] } {
  const name = checkPersonName(cells.name, 'passport')
  const phone = normalizeMobile(cells.phone)
  const bornOn = dayOf(cells.bornOn)
  const validUntil = dayOf(cells.validUntil)
  const education = educationOf(cells.education)
  const hasCertificate = Boolean(CERTIFICATE.some((column) => cells[column]) || cells.certificateNumber)
  const refusals: [RosterColumn, Refusal | false][] = [
    ...longCells(cells),
    ['number', required(cells.number) || (!NUMBER.test(cells.number) && { code: 'INVALID' })],
    ['name', 'issue' in name && name.issue],
    ['phone', required(cells.phone) || (!isMobile(phone) && { code: 'PHONE_FORMAT' })],
    ['bornOn', bornOn === null ? { code: 'DATE_FORMAT' } : bornOn > today && { code: 'DATE_IN_FUTURE' }],
    ['education', education === null && { code: 'NOT_A_CHOICE' }],
    ...CERTIFICATE.map((column): [RosterColumn, Refusal | false] => [
      column,
      hasCertificate && required(cells[column]),
    ]),
    ['field', cells.field !== '' && !fields.includes(cells.field) && { code: 'NOT_A_CHOICE' }],
    ['level', cells.level !== '' && !levels.includes(cells.level) && { code: 'NOT_A_CHOICE' }],
    ['validUntil', validUntil === null && { code: 'DATE_FORMAT' }],
  ]
  const issues = firstOfEachColumn(row, refusals)
  if (issues.length || 'issue' in name) return { issues }
  return {
    checked: {
      row,
      person: {
        number: cells.number,
        name: name.name,
        phone,
        bornOn: bornOn || null,
        province: cells.province,
        city: cells.city,
        education: education ?? '',
      },
      certificate: hasCertificate
        ? {
            field: cells.field,
            level: cells.level,
            number: cells.certificateNumber,
            validUntil: validUntil ?? '',
          }
        : null,
    },
  }
}

const required = (text: string): Refusal | false => !text && { code: 'REQUIRED' }

/** What no cell may hold: a number that the spreadsheet has rounded, and more than anybody reads. */
const longCells = (cells: RosterCells): [RosterColumn, Refusal | false][] =>
  (Object.entries(cells) as [RosterColumn, string][]).map(([column, text]) => [
    column,
    ROUNDED.test(text)
      ? { code: 'NUMBER_ROUNDED' }
      : // A name may be longer (P12); its own check says how long.
        column !== 'name' &&
        [...text].length > MAX_CHARACTERS && { code: 'TOO_LONG', params: { maximum: MAX_CHARACTERS } },
  ])

function firstOfEachColumn(row: number, refusals: [RosterColumn, Refusal | false][]): RosterIssue[] {
  const found = new Map<RosterColumn, RosterIssue>()
  for (const [column, refusal] of refusals)
    if (refusal && !found.has(column)) found.set(column, { row, column, ...refusal })
  return [...found.values()]
}

/** `2027/3/1`, `2027年3月1日`, `20270301` as `2027-03-01`; empty stays empty; null for what is no day. */
function dayOf(text: string): string | null {
  if (!text) return ''
  const [, year, month, date] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isCalendarDay(day) ? day : null
}
