import type { DuesFileView } from '../../cloudfunctions/membership/contract'
import { ARREARS_UNIT_ID } from '../../scripts/seed/demo-units'
import { admin, finance } from './actors'

export const AMOUNTS = {
  member: 300_000,
  director: 1_000_000,
  standing_director: 2_000_000,
  deputy_secretary_general: 2_000_000,
  vice_president: 5_000_000,
  president: 10_000_000,
  adviser: 0,
}

/** The fee year after the demo world's, proposed by finance. */
export const proposeYear = (changes: Partial<{ dueOn: string; graceUntil: string; year: number }> = {}) =>
  finance().call('membership', 'proposeFeeYear', {
    year: 2027,
    amountsFen: AMOUNTS,
    dueOn: '2027-06-30',
    graceUntil: '2027-09-30',
    ...changes,
  })

/** Finance proposes, the admin opens. */
export async function openYear(): Promise<void> {
  await proposeYear()
  await admin().call('membership', 'openFeeYear', { year: 2027 })
}

let vouchers = 0

/** Finance records money that arrived; it does not count yet. */
export const recordPayment = (
  unitId: string,
  changes: Partial<{ year: number; amountFen: number; paidOn: string; voucher: string }> = {},
): Promise<DuesFileView> =>
  finance().call('membership', 'recordDuesPayment', {
    unitId,
    year: 2026,
    amountFen: 300_000,
    paidOn: '2026-05-10',
    voucher: `网银 ${++vouchers}`,
    ...changes,
  })

/** Finance records, the admin confirms. */
export async function pay(unitId: string, changes: Parameters<typeof recordPayment>[1] = {}) {
  const { payments } = await recordPayment(unitId, changes)
  return admin().call('membership', 'confirmDuesPayment', { paymentId: payments[0]!.paymentId })
}

export const duesFile = (unitId = ARREARS_UNIT_ID): Promise<DuesFileView> =>
  finance().call('membership', 'getUnitDues', { unitId })
