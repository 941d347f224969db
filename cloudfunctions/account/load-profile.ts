import type { IdType } from '../_shared/account-record'
import { AppError } from '../_shared/errors'
import { unseal } from '../_shared/privacy'
import { findAccount } from './account-repository'

/** A person as other features show them: identity data masked. */
export interface LoadedProfile {
  accountId: string
  openid: string
  name: string
  /** See `ProfileRecord`. */
  nameFallback: string | null
  idType: IdType
  idNumberMasked: string
  bornOn: string | null
  sex: 'male' | 'female' | null
  phoneMasked: string
  emailMasked: string
}

/** The same person with the identity data in full: for documents and mail to that person, never for screens or logs. */
export interface UnsealedProfile extends LoadedProfile {
  idNumber: string
  phone: string
  email: string
}

/** The profile of an account, masked. `NOT_FOUND` when there is no such account or 完善信息 is not done. */
export async function loadProfile(accountId: string): Promise<LoadedProfile> {
  return (await load(accountId)).masked
}

/** The profile in full. The caller answers for who gets to see it (O4). */
export async function loadUnsealedProfile(accountId: string): Promise<UnsealedProfile> {
  const { account, profile, masked } = await load(accountId)
  return {
    ...masked,
    idNumber: unseal(profile.idNumber, accountId),
    phone: account.phone ? unseal(account.phone, accountId) : '',
    email: unseal(profile.email, accountId),
  }
}

async function load(accountId: string) {
  const account = await findAccount(accountId)
  const profile = account?.profile
  if (!account || !profile) throw new AppError('NOT_FOUND')
  const { name, idType, idNumberMasked, bornOn, sex, emailMasked } = profile
  const masked: LoadedProfile = {
    accountId,
    openid: account.openid,
    name,
    nameFallback: profile.nameFallback ?? null,
    idType,
    idNumberMasked,
    bornOn,
    sex,
    phoneMasked: account.phoneMasked ?? '',
    emailMasked,
  }
  return { account, profile, masked }
}
