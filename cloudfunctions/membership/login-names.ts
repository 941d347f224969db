import { addCredential } from '../_shared/credentials/add-credential'
import { findCredential, findCredentialByLogin } from '../_shared/credentials/find-credential'
import { replaceLoginNames } from '../_shared/credentials/replace-login-names'
import { normalizeCreditCode } from '../_shared/domain/credit-code'
import { isMobile } from '../_shared/domain/mobile'
import { AppError } from '../_shared/errors'
import { unseal } from '../_shared/privacy'
import { normalizePhone } from './registration-rules'
import type { UnitRecord } from './unit-record'

/**
 * A unit signs in by its credit code and by its contact's phone (manual S4, FAQ 3). A number can open one unit only:
 * where two units share a contact, the later one signs in by its credit code.
 */
const namesOf = (unit: UnitRecord): [creditCode: string, phone: string] => [
  unit.creditCode,
  unseal(unit.contact.phone, unit._id),
]

/** What somebody typed, as it was stored: a number of eleven digits, else a credit code. */
export function normalizeLoginName(raw: string): string {
  const phone = normalizePhone(raw)
  return isMobile(phone) ? phone : normalizeCreditCode(raw)
}

/** Gives a new unit its names and password. Doing it twice changes nothing. */
export async function openCredential(unit: UnitRecord, password: string): Promise<void> {
  if (await findCredential('unit', unit._id)) return
  const [creditCode, phone] = namesOf(unit)
  const add = (loginNames: string[]) =>
    addCredential({ kind: 'unit', subjectId: unit._id, loginNames, password })
  await orByCreditCode(
    () => add([creditCode, phone]),
    () => add([creditCode]),
  )
}

/** Follows a change of credit code or contact. */
export async function renameCredential(unit: UnitRecord): Promise<void> {
  const [creditCode, phone] = namesOf(unit)
  const replace = (loginNames: string[]) =>
    replaceLoginNames({ kind: 'unit', subjectId: unit._id, loginNames })
  await orByCreditCode(
    () => replace([creditCode, phone]),
    () => replace([creditCode]),
  )
}

async function orByCreditCode(both: () => Promise<unknown>, alone: () => Promise<unknown>): Promise<void> {
  try {
    await both()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'LOGIN_NAME_TAKEN') throw error
    await alone()
  }
}

/** True when the contact's phone opens this unit. */
export async function signsInByPhone(unit: UnitRecord): Promise<boolean> {
  const [, phone] = namesOf(unit)
  return (await findCredentialByLogin('unit', phone))?.subjectId === unit._id
}
