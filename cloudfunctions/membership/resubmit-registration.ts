import type { z } from 'zod'
import type { BusinessCaller } from '../_shared/caller'
import { consumeCode } from '../_shared/codes/consume-code'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { AppError } from '../_shared/errors'
import { unseal } from '../_shared/privacy'
import { transition } from '../_shared/transition'
import { operatorSubject } from '../account/consent-subject'
import { requireConsentsInForce } from '../account/policies/require-consents-in-force'
import type { ArrivalView, MembershipContract } from './contract'
import { renameCredential } from './login-names'
import { registrationRecord } from './new-unit'
import { presentArrival } from './present-unit'
import { checkedRegistration, registrationIssues, type CheckedRegistration } from './registration-rules'
import { unitTransitions } from './status'
import { takenIssues } from './taken-issues'
import { tellSubmitted } from './tell-submitted'
import { unitActor } from './unit-actor'
import type { UnitRecord } from './unit-record'
import { requireUnit, UNITS } from './unit-repository'

type Input = z.output<MembershipContract['resubmit']['input']>

/**
 * Corrects a returned registration and hands it in again (M2). A phone left empty stays; another contact phone has to
 * be proved by a code. `STATE_CONFLICT` when it is not (or no longer) returned.
 */
export async function resubmitRegistration(
  { code, ...fields }: Input,
  caller: BusinessCaller,
): Promise<ArrivalView> {
  const unit = await requireUnit(caller.signIn.subjectId)
  if (unit.status !== 'returned') throw new AppError('STATE_CONFLICT', { status: unit.status })
  const issues = registrationIssues(fields, { keepsPhones: true })
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await requireConsentsInForce(operatorSubject(unit._id, caller.openid))
  const before = { legalPerson: phoneOf(unit, 'legalPerson'), contact: phoneOf(unit, 'contact') }
  const registration = withPhones(checkedRegistration(fields), before)
  const taken = await takenIssues(registration, unit._id)
  if (taken.length) throw new AppError('VALIDATION_FAILED', { issues: taken })
  if (registration.contactPhone !== before.contact) {
    if (!code.trim())
      throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'code', code: 'REQUIRED' }] })
    await consumeCode({ purpose: 'unit_register', phone: registration.contactPhone, code, caller })
  }
  await write(unit, registration)
  const corrected = await requireUnit(unit._id)
  await renameCredential(corrected)
  await tellSubmitted(corrected)
  return presentArrival(corrected, 'in_review')
}

const phoneOf = (unit: UnitRecord, who: 'legalPerson' | 'contact'): string =>
  unseal(unit[who].phone, unit._id)

const withPhones = (
  registration: CheckedRegistration,
  before: { legalPerson: string; contact: string },
): CheckedRegistration => ({
  ...registration,
  legalPersonPhone: registration.legalPersonPhone || before.legalPerson,
  contactPhone: registration.contactPhone || before.contact,
})

async function write(unit: UnitRecord, registration: CheckedRegistration): Promise<void> {
  const at = new Date()
  try {
    await transition(UNITS, unit, unitTransitions, 'resubmit', {
      by: unitActor(unit),
      at,
      changes: { ...registrationRecord(registration, unit._id), round: unit.round + 1, submittedAt: at },
      where: { round: unit.round },
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    throw new AppError('VALIDATION_FAILED', { issues: await takenIssues(registration, unit._id) })
  }
}
