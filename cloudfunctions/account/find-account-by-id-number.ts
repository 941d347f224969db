import type { AccountRecord, IdType } from '../_shared/account-record'
import { idNumberHashOf } from '../_shared/lookup-hashes'
import { findAccountByIdNumberHash } from './account-repository'

/** The account that holds an ID number (A4), or undefined. */
export const findAccountByIdNumber = (idType: IdType, idNumber: string): Promise<AccountRecord | undefined> =>
  findAccountByIdNumberHash(idNumberHashOf(idType, idNumber))
