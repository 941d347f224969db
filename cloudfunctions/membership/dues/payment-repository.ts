import { createHash } from 'node:crypto'
import { database } from '../../_shared/cloud'
import type { Cursor } from '../../_shared/cursor'
import { isDuplicateKey } from '../../_shared/duplicate-key'
import { AppError } from '../../_shared/errors'
import type { DuesPaymentRecord } from './dues-records'

export const DUES_PAYMENTS = 'dues_payments'
const payments = () => database().collection(DUES_PAYMENTS)

export const paymentId = (unitId: string, year: number, voucher: string): string =>
  `dpay_${createHash('sha256').update(`${unitId}|${year}|${voucher}`).digest('hex').slice(0, 32)}`

/** False when this voucher is recorded already. */
export async function addPayment(record: DuesPaymentRecord): Promise<boolean> {
  try {
    await payments().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Reads a payment that must exist. `NOT_FOUND` otherwise. */
export async function requirePayment(id: string): Promise<DuesPaymentRecord> {
  const { data } = await payments().doc(id).get()
  const record = data[0] as DuesPaymentRecord | undefined
  if (!record) throw new AppError('NOT_FOUND')
  return record
}

/** Everything that was recorded for a unit, the latest first. */
export async function findPaymentsOf(unitId: string): Promise<DuesPaymentRecord[]> {
  const { data } = await payments().where({ unitId }).orderBy('recordedAt', 'desc').limit(1000).get()
  return data as DuesPaymentRecord[]
}

/** A page of those that wait for a second person, the oldest first. */
export async function pageToConfirm(after: Cursor | null, limit: number): Promise<DuesPaymentRecord[]> {
  const { command: _ } = database()
  const wanted = { status: 'recorded' satisfies DuesPaymentRecord['status'] }
  const beyond =
    after && _.or([{ recordedAt: _.gt(after.at) }, { recordedAt: after.at, _id: _.gt(after.id) }])
  const { data } = await payments()
    .where(beyond ? _.and([wanted, beyond]) : wanted)
    .orderBy('recordedAt', 'asc')
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as DuesPaymentRecord[]
}
