import type { IdType } from '../_shared/account-record'
import { ageOn } from '../_shared/domain/age-on'
import type { Refusal } from '../_shared/domain/check-digit-number'
import { checkEmail } from '../_shared/domain/email'
import { checkIdNumber, type IdNumberCheck, type IdNumberFacts } from '../_shared/domain/id-number'
import { checkNameFallback, checkPersonName } from '../_shared/domain/person-name'
import type { FieldIssue } from '../_shared/errors'
import { dayOf } from '../_shared/time'

export interface ProfileFields {
  name: string
  nameFallback?: string | undefined
  idType: IdType
  idNumber: string
  email: string
}

/** The fields as they are stored. */
export interface CheckedProfile extends IdNumberFacts {
  name: string
  nameFallback: string | null
  idType: IdType
  email: string
}

/** Checks the fields that are given by the rules of their ID type (A2). All that is wrong comes back at once. */
export function profileIssues(fields: Partial<ProfileFields>, at: Date): FieldIssue[] {
  const { name, idType = 'resident_id', idNumber, email } = fields
  const checks: [path: string, check: object | undefined][] = [
    ['name', name === undefined ? undefined : checkPersonName(name, idType)],
    ['nameFallback', name === undefined ? undefined : checkNameFallback(name, fields.nameFallback ?? '')],
    ['idNumber', idNumber === undefined ? undefined : checkHolder(idType, idNumber, dayOf(at))],
    ['email', email === undefined ? undefined : checkEmail(email)],
  ]
  return checks.flatMap(([path, check]) => (isRefused(check) ? [{ path, ...check.issue }] : []))
}

/** Children's data needs a guardian's consent (PIPL, article 31), which nobody can give on this page. */
const MINIMUM_AGE = 14

function checkHolder(idType: IdType, idNumber: string, today: string): IdNumberCheck {
  const check = checkIdNumber(idType, idNumber, today)
  const bornOn = 'facts' in check ? check.facts.bornOn : null
  return bornOn && ageOn(bornOn, today) < MINIMUM_AGE
    ? { issue: { code: 'UNDER_AGE', params: { minimum: MINIMUM_AGE } } }
    : check
}

const isRefused = (check: object | undefined): check is { issue: Refusal } => !!check && 'issue' in check

/** The fields in the form in which they are stored; only for fields without issues. */
export function checkedProfile(fields: ProfileFields, at: Date): CheckedProfile {
  const { name, nameFallback = '', idType, idNumber, email } = fields
  const checkedFallback = checkNameFallback(name, nameFallback)
  const checkedName = checkPersonName(name, idType)
  const checkedNumber = checkIdNumber(idType, idNumber, dayOf(at))
  const checkedEmail = checkEmail(email)
  if (
    'issue' in checkedName ||
    'issue' in checkedFallback ||
    'issue' in checkedNumber ||
    'issue' in checkedEmail
  )
    throw new Error('a profile with issues cannot be stored')
  return {
    ...checkedNumber.facts,
    ...checkedFallback,
    idType,
    name: checkedName.name,
    email: checkedEmail.email,
  }
}
