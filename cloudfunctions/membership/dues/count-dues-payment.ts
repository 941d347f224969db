import { AppError } from '../../_shared/errors'
import { readWithin, runTransaction } from '../../_shared/run-transaction'
import type { Actor } from '../../_shared/status-table'
import { transitionWithin } from '../../_shared/transition'
import type { DuesPaymentRecord, DuesRecord } from './dues-records'
import { DUES, duesId } from './dues-repository'
import { owedFen } from './dues-state'
import { paidOf } from './paid-of'
import { DUES_PAYMENTS, findPaymentsOf } from './payment-repository'
import { duesPaymentTransitions, type DuesPaymentStatus } from './status'

/**
 * Confirms a payment and adds it to what its year has paid, both or neither, so that two confirmations at once never
 * count more than is owed. `STATE_CONFLICT` when it is more than is owed, or no longer what was looked at.
 */
export function countDuesPayment(
  { _id, unitId, year, recordedAt }: DuesPaymentRecord,
  { by, at }: { by: Actor; at: Date },
): Promise<DuesPaymentStatus> {
  return runTransaction(async (transaction) => {
    const dues = await readWithin<DuesRecord>(transaction, DUES, duesId(unitId, year))
    const payment = await readWithin<DuesPaymentRecord>(transaction, DUES_PAYMENTS, _id)
    if (payment?.recordedAt.getTime() !== recordedAt.getTime()) throw new AppError('STATE_CONFLICT')
    if (!dues || owedFen(dues) < payment.amountFen) throw new AppError('STATE_CONFLICT')
    const status = await transitionWithin<DuesPaymentStatus>(
      transaction,
      DUES_PAYMENTS,
      payment,
      duesPaymentTransitions,
      'confirm',
      { by, at },
    )
    // Every confirmation of the year writes its dues, so what others confirm meanwhile makes this one a conflict.
    const others = (await findPaymentsOf(unitId)).filter((one) => one._id !== _id)
    const paid = paidOf(dues, [...others, { ...payment, status }])
    await transaction
      .collection(DUES)
      .doc(dues._id)
      .update({ ...paid, isSettled: paid.settledOn !== null, updatedAt: at })
    return status
  })
}
