import type { IdType } from './account-record'
import { lookupHash } from './privacy'

/** How a phone number is found (O4). The same number gives the same hash in every function. */
export const phoneHashOf = (phone: string): string => lookupHash(`phone:${phone}`)

/** How an ID number is kept unique (A4). */
export const idNumberHashOf = (idType: IdType, idNumber: string): string =>
  lookupHash(`${idType}:${idNumber}`)
