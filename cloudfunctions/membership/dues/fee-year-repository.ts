import { database } from '../../_shared/cloud'
import { isDuplicateKey } from '../../_shared/duplicate-key'
import { AppError } from '../../_shared/errors'
import type { FeeYearRecord } from './dues-records'

export const FEE_YEARS = 'fee_years'
/** An association has one a year: all of them fit an answer. */
const MAX_YEARS = 100
const feeYears = () => database().collection(FEE_YEARS)

export async function findFeeYear(year: number): Promise<FeeYearRecord | null> {
  const { data } = await feeYears().doc(String(year)).get()
  return (data[0] as FeeYearRecord | undefined) ?? null
}

/** Reads a fee year that must exist. `NOT_FOUND` otherwise. */
export async function requireFeeYear(year: number): Promise<FeeYearRecord> {
  const record = await findFeeYear(year)
  if (!record) throw new AppError('NOT_FOUND')
  return record
}

/** All of them, the latest first. */
export async function findFeeYears(): Promise<FeeYearRecord[]> {
  const { data } = await feeYears().orderBy('_id', 'desc').limit(MAX_YEARS).get()
  return data as FeeYearRecord[]
}

/** False when the year is there already. */
export async function addFeeYear(record: FeeYearRecord): Promise<boolean> {
  try {
    await feeYears().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}
