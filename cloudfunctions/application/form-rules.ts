import { CERTIFICATE_LEVELS, EDUCATIONS, ETHNIC_GROUPS, POLITICAL_STATUSES } from '../_shared/dictionaries'
import type { FieldIssue, FieldIssueCode } from '../_shared/errors'
import { isCalendarDay } from '../_shared/time'
import type { ApplicationForm, WorkExperience } from './contract'

/** Against what days are checked: today in China, and the applicant's day of birth where it is known. */
export interface FormContext {
  today: string
  bornOn: string | null
}

type Check = FieldIssueCode | null

/** What `submit` objects to in a form (C1, C17). Paths are `form.…`. A draft may hold all of it. */
export function formIssues(form: ApplicationForm, context: FormContext): FieldIssue[] {
  const checks: [string, Check][] = [
    ['hasCertificate', form.hasCertificate === null ? 'REQUIRED' : null],
    ...(form.hasCertificate ? certificateChecks(form.certificate, context) : []),
    ['ethnicGroup', oneOf(form.ethnicGroup, ETHNIC_GROUPS)],
    ['politicalStatus', oneOf(form.politicalStatus, POLITICAL_STATUSES)],
    ['education', oneOf(form.education, EDUCATIONS)],
    ['employer', filled(form.employer)],
    ['occupation', filled(form.occupation)],
    ['workStartedOn', form.notWorking ? null : pastDay(form.workStartedOn, context)],
    ['mailingAddress', filled(form.mailingAddress)],
    ['postcode', form.postcode && !/^\d{6}$/.test(form.postcode) ? 'POSTCODE_FORMAT' : null],
    ...form.workExperiences.flatMap((experience, index) =>
      experienceChecks(experience, `workExperiences.${index}`, context),
    ),
  ]
  return checks.flatMap(([path, code]): FieldIssue[] => (code ? [{ path: `form.${path}`, code }] : []))
}

const certificateChecks = (
  certificate: ApplicationForm['certificate'],
  context: FormContext,
): [string, Check][] => [
  ['certificate.name', filled(certificate.name)],
  ['certificate.level', oneOf(certificate.level, CERTIFICATE_LEVELS)],
  ['certificate.number', filled(certificate.number)],
  ['certificate.issuedOn', pastDay(certificate.issuedOn, context)],
]

const experienceChecks = (
  { employer, position, startedOn, endedOn }: WorkExperience,
  path: string,
  context: FormContext,
): [string, Check][] => [
  [`${path}.employer`, filled(employer)],
  [`${path}.position`, filled(position)],
  [`${path}.startedOn`, pastDay(startedOn, context)],
  [`${path}.endedOn`, endedOn ? endDay(startedOn, endedOn, context) : null],
]

const filled = (text: string): Check => (text ? null : 'REQUIRED')

const oneOf = (text: string, choices: readonly string[]): Check =>
  filled(text) ?? (choices.includes(text) ? null : 'NOT_A_CHOICE')

function pastDay(day: string, { today, bornOn }: FormContext): Check {
  if (!day) return 'REQUIRED'
  if (!isCalendarDay(day)) return 'DATE_FORMAT'
  if (day > today) return 'DATE_IN_FUTURE'
  return bornOn && day < bornOn ? 'DATE_BEFORE_BIRTH' : null
}

const endDay = (startedOn: string, endedOn: string, context: FormContext): Check =>
  pastDay(endedOn, context) ?? (endedOn < startedOn ? 'DATE_ORDER' : null)
