import type { Caller } from '../_shared/caller'
import { findCredentialByLogin } from '../_shared/credentials/find-credential'
import { AppError } from '../_shared/errors'
import { idNumberHashOf } from '../_shared/lookup-hashes'
import type { AccountRecord } from '../_shared/account-record'
import { findAccountByIdNumber } from '../account/find-account-by-id-number'
import { findApprovedUnit } from '../membership/find-approved-unit'
import { findByCertificate } from '../talent/find-by-certificate'
import type { CheckedWanted } from './check-wanted'
import type { RequestKind } from './contract'

/**
 * Whom a request concerns. `NOT_SIGNED_IN` or `PROFILE_REQUIRED` for a correction without an identity to correct,
 * `VALIDATION_FAILED` for one that corrects nothing, `NOT_FOUND` where the records hold nobody like that. For a recovery and a roster phone nobody is an answer, too:
 * staff see it, the requester does not learn which user names and certificates exist.
 */
export async function findSubject(
  kind: RequestKind,
  wanted: CheckedWanted,
  { account, openid }: Caller,
): Promise<string | null> {
  switch (kind) {
    case 'identity_correction':
      if (!account) throw new AppError('NOT_SIGNED_IN')
      if (!account.profile) throw new AppError('PROFILE_REQUIRED')
      refuseUnchanged(account, wanted)
      return account._id
    case 'account_transfer': {
      const holder = await findAccountByIdNumber(wanted.idType!, wanted.idNumber!)
      if (!holder || holder.openid === openid) throw new AppError('NOT_FOUND')
      return holder._id
    }
    case 'password_recovery':
      return (await findCredentialByLogin('pass', wanted.userName!))?.subjectId ?? null
    case 'unit_rebind': {
      const unit = await findApprovedUnit(wanted.creditCode!)
      if (!unit) throw new AppError('NOT_FOUND')
      return unit.unitId
    }
    case 'roster_phone':
      return findByCertificate(wanted.name!, wanted.certificateNumber!)
  }
}

/** Two people would look at evidence for nothing. */
function refuseUnchanged(
  { profile, idNumberHash }: AccountRecord,
  { name, idType, idNumber }: CheckedWanted,
): void {
  if (profile?.name !== name || idNumberHash !== idNumberHashOf(idType!, idNumber!)) return
  const issues = ['name', 'idNumber'].map((path) => ({ path, code: 'UNCHANGED' as const }))
  throw new AppError('VALIDATION_FAILED', { issues })
}
