import type { Caller } from '../_shared/caller'
import { checkOwnPassword } from '../_shared/credentials/check-password'
import { findCredential } from '../_shared/credentials/find-credential'
import { AppError } from '../_shared/errors'
import type { CheckedRegistration } from './registration-rules'
import { unitNameKey } from './unit-name'
import type { UnitRecord } from './unit-record'
import { findByCreditCode } from './unit-repository'

/**
 * The same registration, made by this WeChat before and still in its first review: its answer was lost, or it stopped
 * before the password was stored. null when there is none, or the password is not the one of then.
 */
export async function findOwnRegistration(
  { name, creditCode }: CheckedRegistration,
  password: string,
  caller: Caller,
): Promise<UnitRecord | null> {
  const unit = await findByCreditCode(creditCode)
  const isSame =
    unit?.registeredBy.openid === caller.openid &&
    unit.nameKey === unitNameKey(name) &&
    unit.status === 'in_review' &&
    unit.round === 1
  if (!isSame) return null
  if (!(await findCredential('unit', unit._id))) return unit
  try {
    await checkOwnPassword({ kind: 'unit', subjectId: unit._id, password, caller })
    return unit
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
