import { findCredential, findCredentialByLogin } from '../_shared/credentials/find-credential'
import { unseal } from '../_shared/privacy'
import { normalizeLoginName } from './login-names'
import type { UnitRecord } from './unit-record'
import { findByCreditCode, findUnit } from './unit-repository'

/**
 * Where the code for a new password goes: the contact's phone of the unit that signs in by this name. For a name that
 * nobody has, `unitId` is null and `phone` is the name itself: limits count it all the same, nothing is sent.
 */
export async function findRecoveryPhone(
  loginName: string,
): Promise<{ unitId: string | null; phone: string }> {
  const name = normalizeLoginName(loginName)
  const credential = await findCredentialByLogin('unit', name)
  const unit = credential ? await findUnit(credential.subjectId) : await findWithoutPassword(name)
  return unit
    ? { unitId: unit._id, phone: unseal(unit.contact.phone, unit._id) }
    : { unitId: null, phone: name }
}

/** A unit whose registration stopped before its password was stored gets one by its credit code. */
async function findWithoutPassword(creditCode: string): Promise<UnitRecord | null> {
  const unit = await findByCreditCode(creditCode)
  return unit && unit.status !== 'rejected' && !(await findCredential('unit', unit._id)) ? unit : null
}
