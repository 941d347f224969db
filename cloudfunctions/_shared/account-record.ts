import type { StaffRole } from './access'
import type { Sealed } from './sealed'

/** ID types of the profile (A2). Codes are ours; labels are in `dictionaries.ts`. */
export const ID_TYPES = [
  'resident_id',
  'hmt_residence_permit',
  'hm_travel_permit',
  'tw_travel_permit',
  'foreign_permanent_id',
  'passport',
] as const
export type IdType = (typeof ID_TYPES)[number]

/** A person's identity, as 完善信息 collects it. ID number, phone and e-mail are sealed; AAD is the account id. */
export interface ProfileRecord {
  name: string
  /** Pinyin of a name with a character that cannot be written (A10); it stands beside the name, never instead of it. */
  nameFallback?: string | null
  idType: IdType
  idNumber: Sealed
  idNumberMasked: string
  /** Calendar day, `YYYY-MM-DD`; read from the ID number where it holds one. */
  bornOn: string | null
  sex: 'male' | 'female' | null
  email: Sealed
  emailMasked: string
}

/** What is noted in an account from the confirmation of its cancellation until it is gone (A7). */
export interface Cancelling {
  receiptNumber: string
  /** Keyed hash of the WeChat that cancels. */
  wechatHash: string
  at: Date
  /** Nothing stands in the way and the erasing may have begun: there is no way back. */
  decided: boolean
}

/** One document of `accounts`. `openid` and `idNumberHash` carry unique indexes. */
export interface AccountRecord {
  _id: string
  /** The WeChat it is bound to; `none:<accountId>` while there is none. */
  openid: string
  /** What it signs in by beside WeChat, in lower case; null until that is set. The password is in `credentials`. */
  userName: string | null
  nickname: string
  avatarFileId: string | null
  phone: Sealed | null
  phoneMasked: string | null
  /** Keyed hash of the phone number, to find a person by it; null until it is known. */
  phoneHash: string | null
  /** The WeChat on which the phone was last shown to be the owner's, by a code to it; null when none may count. */
  phoneShownBy: string | null
  profile: ProfileRecord | null
  /** Keyed hash of ID type and number; `none:<accountId>` until the profile is saved, because the index is unique. */
  idNumberHash: string
  staffRoles: StaffRole[]
  /** null, or the cancellation that goes on. Once it is decided, nobody is signed in as this account. */
  cancelling: Cancelling | null
  createdAt: Date
  updatedAt: Date
}
