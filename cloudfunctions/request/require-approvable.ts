import { AppError } from '../_shared/errors'
import { unseal } from '../_shared/privacy'
import { findLiveAccount } from '../account/find-live-account'
import { requireFreeWechat } from '../account/require-free-wechat'
import { findAccountByIdNumber } from '../account/find-account-by-id-number'
import { isRosterPhone } from '../talent/is-roster-phone'
import type { RequestRecord } from './request-record'

/**
 * Refuses to approve what could not be done: nobody in the records is concerned, or an account that was cancelled
 * (`NOT_FOUND`), the ID number now belongs to another account (`ID_NUMBER_TAKEN`), the WeChat to move to has an account
 * in use (`WECHAT_TAKEN`), or the new phone is in the roster already (`LOGIN_NAME_TAKEN`).
 */
export async function requireApprovable({
  _id,
  kind,
  openid,
  subjectId,
  wanted,
}: RequestRecord): Promise<void> {
  if (!subjectId) throw new AppError('NOT_FOUND')
  const isUnitOrRoster = kind === 'unit_rebind' || kind === 'roster_phone'
  if (!isUnitOrRoster && !(await findLiveAccount(subjectId))) throw new AppError('NOT_FOUND')
  if (kind === 'account_transfer') await requireFreeWechat(openid, subjectId)
  if (kind === 'roster_phone' && (await isRosterPhone(unseal(wanted.newPhone!, _id))))
    throw new AppError('LOGIN_NAME_TAKEN')
  if (kind !== 'identity_correction' || !wanted.idType || !wanted.idNumber) return
  const holder = await findAccountByIdNumber(wanted.idType, unseal(wanted.idNumber, _id))
  if (holder && holder._id !== subjectId) throw new AppError('ID_NUMBER_TAKEN')
}
