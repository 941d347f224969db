import type { IdType } from '../_shared/account-record'
import { checkIdNumber } from '../_shared/domain/id-number'
import { idNumberHashOf } from '../_shared/lookup-hashes'
import { maskIdNumber } from '../_shared/mask'
import { seal } from '../_shared/privacy'
import { dayOf } from '../_shared/time'
import { changeIdentity } from './account-repository'
import { loadAccount } from './load-account'

/**
 * Corrects name and ID document, which their owner cannot change (A8); staff have looked at the evidence.
 * `ID_NUMBER_TAKEN` when another account holds the number. E-mail and phone stay.
 */
export async function correctIdentity(options: {
  accountId: string
  name: string
  idType: IdType
  idNumber: string
  at: Date
}): Promise<void> {
  const { accountId, name, idType, idNumber, at } = options
  const { profile } = await loadAccount(accountId)
  const check = checkIdNumber(idType, idNumber, dayOf(at))
  if (!profile || 'issue' in check)
    throw new Error('a correction must name a valid identity of a known person')
  const { bornOn, sex } = check.facts
  await changeIdentity(
    accountId,
    {
      profile: {
        ...profile,
        name,
        // Pinyin of the name before (A10).
        ...(name === profile.name ? {} : { nameFallback: null }),
        idType,
        idNumber: seal(idNumber, accountId),
        idNumberMasked: maskIdNumber(idNumber),
        bornOn: bornOn ?? profile.bornOn,
        sex: sex ?? profile.sex,
      },
      idNumberHash: idNumberHashOf(idType, idNumber),
      updatedAt: at,
    },
    {},
  )
}
