import type { AccountRecord } from '../_shared/account-record'
import { idNumberHashOf, phoneHashOf } from '../_shared/lookup-hashes'
import { maskEmail, maskIdNumber, maskPhone } from '../_shared/mask'
import { seal } from '../_shared/privacy'
import type { CheckedProfile } from './profile-rules'

/** The identity of an account as it is stored: sealed, masked, and found by its hash (O4). */
export const identityFields = (
  { name, nameFallback, idType, idNumber, bornOn, sex, email }: CheckedProfile,
  accountId: string,
): Pick<AccountRecord, 'profile' | 'idNumberHash'> => ({
  profile: {
    name,
    nameFallback,
    idType,
    idNumber: seal(idNumber, accountId),
    idNumberMasked: maskIdNumber(idNumber),
    bornOn,
    sex,
    email: seal(email, accountId),
    emailMasked: maskEmail(email),
  },
  idNumberHash: idNumberHashOf(idType, idNumber),
})

/** The phone of an account as it is stored; `shownBy` is the WeChat on which it was shown. */
export const phoneFields = (
  phone: string,
  accountId: string,
  shownBy: string,
): Pick<AccountRecord, 'phone' | 'phoneMasked' | 'phoneHash' | 'phoneShownBy'> => ({
  phone: seal(phone, accountId),
  phoneMasked: maskPhone(phone),
  phoneHash: phoneHashOf(phone),
  phoneShownBy: shownBy,
})
