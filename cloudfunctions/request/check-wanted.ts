import { checkIdNumber } from '../_shared/domain/id-number'
import { isMobile, normalizeMobile } from '../_shared/domain/mobile'
import { checkPersonName } from '../_shared/domain/person-name'
import { AppError, type FieldIssue } from '../_shared/errors'
import { dayOf } from '../_shared/time'
import { consentIssues, type GivenConsents } from '../account/record-consents'
import type { RequestKind, WantedInput } from './contract'

/** What each kind needs, in the order of its page. */
const NEEDED: Record<RequestKind, readonly (keyof WantedInput)[]> = {
  identity_correction: ['name', 'idType', 'idNumber'],
  account_transfer: ['name', 'idType', 'idNumber'],
  password_recovery: ['userName', 'name'],
  unit_rebind: ['creditCode', 'name'],
  roster_phone: ['name', 'certificateNumber', 'newPhone'],
}

interface Typed extends WantedInput {
  words: string
  contactPhone: string
  evidenceFileIds: string[]
  consents: GivenConsents
}

/** The fields as they are stored; those that the kind does not ask for are left out. */
export type CheckedWanted = { [K in keyof WantedInput]-?: NonNullable<WantedInput[K]> | null } & {
  contactPhone: string
}

/** Checks what a kind of request needs; everything that is wrong comes back at once as `VALIDATION_FAILED`. */
export function checkWanted(kind: RequestKind, typed: Typed, at: Date): CheckedWanted {
  const issues: FieldIssue[] = NEEDED[kind].flatMap((field) =>
    typed[field]?.trim() ? [] : [{ path: field, code: 'REQUIRED' as const }],
  )
  const needs = (field: keyof WantedInput) => NEEDED[kind].includes(field) && !!typed[field]?.trim()
  const idType = typed.idType ?? 'resident_id'
  const name = needs('name') ? checkPersonName(typed.name!, idType) : null
  const idNumber = needs('idNumber') ? checkIdNumber(idType, typed.idNumber!, dayOf(at)) : null
  if (name && 'issue' in name) issues.push({ path: 'name', ...name.issue })
  if (idNumber && 'issue' in idNumber) issues.push({ path: 'idNumber', ...idNumber.issue })
  const newPhone = needs('newPhone') ? normalizeMobile(typed.newPhone!) : null
  const contactPhone = normalizeMobile(typed.contactPhone)
  if (newPhone !== null && !isMobile(newPhone)) issues.push({ path: 'newPhone', code: 'PHONE_FORMAT' })
  if (!contactPhone) issues.push({ path: 'contactPhone', code: 'REQUIRED' })
  else if (!isMobile(contactPhone)) issues.push({ path: 'contactPhone', code: 'PHONE_FORMAT' })
  if (!typed.words) issues.push({ path: 'words', code: 'REQUIRED' })
  if (!typed.evidenceFileIds.length)
    issues.push({ path: 'evidenceFileIds', code: 'TOO_FEW', params: { minimum: 1 } })
  issues.push(...consentIssues(typed.consents))
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  return {
    name: name && 'name' in name ? name.name : null,
    idType: needs('idType') ? idType : null,
    idNumber: idNumber && 'facts' in idNumber ? idNumber.facts.idNumber : null,
    userName: needs('userName') ? typed.userName! : null,
    creditCode: needs('creditCode') ? typed.creditCode!.toUpperCase() : null,
    certificateNumber: needs('certificateNumber') ? typed.certificateNumber! : null,
    newPhone,
    contactPhone,
  }
}
