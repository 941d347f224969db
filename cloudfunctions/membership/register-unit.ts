import type { z } from 'zod'
import type { Caller } from '../_shared/caller'
import { consumeCode } from '../_shared/codes/consume-code'
import { AppError } from '../_shared/errors'
import { takeLimit } from '../_shared/limits/take-limit'
import { startSignIn } from '../_shared/sign-ins/start-sign-in'
import { HOUR_MS } from '../_shared/time'
import { operatorSubject } from '../account/consent-subject'
import { consentIssues, recordConsents } from '../account/record-consents'
import { requireCurrentPolicies } from '../account/require-current-policies'
import type { ArrivalView, MembershipContract } from './contract'
import { findOwnRegistration } from './find-own-registration'
import { openCredential } from './login-names'
import { newPasswordIssues } from './new-password-issues'
import { newUnit } from './new-unit'
import { presentArrival } from './present-unit'
import { checkedRegistration, registrationIssues } from './registration-rules'
import { takenIssues } from './taken-issues'
import { tellSubmitted } from './tell-submitted'
import type { UnitRecord } from './unit-record'
import { addUnit } from './unit-repository'

type Input = z.output<MembershipContract['register']['input']>

/**
 * 会员注册 (M1). Everything that is wrong comes back at once. A second tap, or a try again after an answer was lost,
 * finds the registration that this WeChat has made and finishes it. This WeChat is signed in to look at it and to
 * correct it (M2); nothing else works before the approval.
 */
export async function registerUnit(input: Input, caller: Caller): Promise<ArrivalView> {
  const { code, password, passwordAgain, consents, ...fields } = input
  const issues = [
    ...registrationIssues(fields),
    ...newPasswordIssues(password, passwordAgain),
    ...consentIssues(consents),
    ...(code.trim() ? [] : [{ path: 'code', code: 'REQUIRED' as const }]),
  ]
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await requireCurrentPolicies(consents)
  await limitRegistrations(caller)
  const registration = checkedRegistration(fields)
  const known = await findOwnRegistration(registration, password, caller)
  if (known) return welcome(known, password, caller)
  const taken = await takenIssues(registration)
  if (taken.length) throw new AppError('VALIDATION_FAILED', { issues: taken })
  await consumeCode({ purpose: 'unit_register', phone: registration.contactPhone, code, caller })
  const { openid } = caller
  const at = new Date()
  const unit = newUnit(registration, openid, at)
  await recordConsents(operatorSubject(unit._id, openid), consents, { openid, at })
  if (!(await addUnit(unit)))
    throw new AppError('VALIDATION_FAILED', { issues: await takenIssues(registration) })
  return welcome(unit, password, caller)
}

async function welcome(unit: UnitRecord, password: string, { openid }: Caller): Promise<ArrivalView> {
  await openCredential(unit, password)
  await tellSubmitted(unit)
  await startSignIn({ openid, kind: 'unit', subjectId: unit._id, arriving: true })
  return presentArrival(unit, 'in_review')
}

/** Enough for mistakes; not for filling the list with invented units (O8). */
async function limitRegistrations({ openid, clientIp }: Caller): Promise<void> {
  await takeLimit({ action: 'unit_register', subject: openid, max: 20, windowMs: HOUR_MS })
  if (clientIp)
    await takeLimit({ action: 'unit_register_address', subject: clientIp, max: 200, windowMs: HOUR_MS })
}
