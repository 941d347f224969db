import { checkCreditCode } from '../_shared/domain/credit-code'
import type { Refusal } from '../_shared/domain/check-digit-number'
import { isMobile, normalizeMobile } from '../_shared/domain/mobile'
import { checkPersonName } from '../_shared/domain/person-name'
import type { FieldIssue } from '../_shared/errors'
import type { RegistrationField, RegistrationFields } from './contract'
import type { UnitType } from './unit-choices'
import { checkUnitName } from './unit-name'

/** A registration in the form in which it is stored. A phone is empty where the stored one stays. */
export type CheckedRegistration = Omit<RegistrationFields, 'unitType'> & { unitType: UnitType }

type Check = { value: string } | { issue: Refusal }

/** Names of foreigners may be in Latin letters, as their passports have them. */
const personName = (raw: string): Check => {
  const check = checkPersonName(raw, 'passport')
  return 'issue' in check ? check : { value: check.name }
}

/** A number as people type it, in the form in which it is stored. */
export const normalizePhone = (raw: string): string => normalizeMobile(raw.normalize('NFKC').trim())

const phone = (raw: string): Check => {
  const value = normalizePhone(raw)
  if (!value) return { issue: { code: 'REQUIRED' } }
  return isMobile(value) ? { value } : { issue: { code: 'PHONE_FORMAT' } }
}

const RULES: Record<RegistrationField, (raw: string) => Check> = {
  name: (raw) => {
    const check = checkUnitName(raw)
    return 'issue' in check ? check : { value: check.name }
  },
  creditCode: (raw) => {
    const check = checkCreditCode(raw)
    return 'issue' in check ? check : { value: check.creditCode }
  },
  legalPersonName: personName,
  legalPersonPhone: phone,
  contactName: personName,
  contactPhone: phone,
  unitType: (raw) => (raw ? { value: raw } : { issue: { code: 'REQUIRED' } }),
}

const PHONES: readonly string[] = ['legalPersonPhone', 'contactPhone']

/**
 * Checks the fields that are given (M1, A15); all that is wrong comes back at once, in the order of the page. With
 * `keepsPhones` an empty phone is fine: the stored one stays.
 */
export function registrationIssues(
  fields: Partial<RegistrationFields>,
  { keepsPhones = false } = {},
): FieldIssue[] {
  return (Object.keys(RULES) as RegistrationField[]).flatMap((path) => {
    const raw = fields[path]
    if (raw === undefined || (keepsPhones && PHONES.includes(path) && !raw.trim())) return []
    const check = RULES[path](raw)
    return 'issue' in check ? [{ path, ...check.issue }] : []
  })
}

/** The fields as they are stored; only for fields without issues. */
export function checkedRegistration(fields: RegistrationFields): CheckedRegistration {
  const entries = Object.entries(fields).map(([path, raw]) => {
    const check = RULES[path as RegistrationField](raw)
    return [path, 'value' in check ? check.value : '']
  })
  return Object.fromEntries(entries) as CheckedRegistration
}
