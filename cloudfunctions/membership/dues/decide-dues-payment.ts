import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { transition } from '../../_shared/transition'
import { staffActor } from '../../application/actor'
import { recordAudit } from '../../staff/record-audit'
import { countDuesPayment } from './count-dues-payment'
import type { DuesPaymentRecord } from './dues-records'
import { DUES_PAYMENTS, requirePayment } from './payment-repository'
import { presentDuesFile } from './present-dues'
import { requireMember } from './require-member'
import { duesPaymentTransitions, type DuesPaymentStatus } from './status'
import type { DuesFileView } from './views'

/**
 * Confirms a payment: from then on it counts. Whoever recorded it may not (N9), and what is more than the unit owes is
 * `STATE_CONFLICT`: refuse it, and record what was owed.
 */
export async function confirmDuesPayment(
  { paymentId }: { paymentId: string },
  caller: SignedInCaller,
): Promise<DuesFileView> {
  const payment = await requirePayment(paymentId)
  if (payment.recordedBy.accountId === caller.account._id) throw new AppError('SECOND_PERSON_REQUIRED')
  const by = staffActor(caller)
  const at = new Date()
  const status = await countDuesPayment(payment, { by, at })
  return concluded(payment, { event: 'confirm', status, by, at })
}

/** Refuses a payment that was recorded wrongly. Nothing of it counts. */
export async function refuseDuesPayment(
  { paymentId, reason }: { paymentId: string; reason: string },
  caller: SignedInCaller,
): Promise<DuesFileView> {
  const payment = await requirePayment(paymentId)
  const by = staffActor(caller)
  const at = new Date()
  // What is refused is what was looked at: recorded anew, it has another time.
  const where = { recordedAt: payment.recordedAt }
  const options = { by, at, reason, where }
  const status = await transition<DuesPaymentStatus>(
    DUES_PAYMENTS,
    payment,
    duesPaymentTransitions,
    'refuse',
    options,
  )
  return concluded(payment, { event: 'refuse', status, by, at, reason })
}

async function concluded(
  { _id, status: before, unitId, year, amountFen, voucher }: DuesPaymentRecord,
  {
    event,
    status,
    ...rest
  }: {
    event: 'confirm' | 'refuse'
    status: DuesPaymentStatus
    by: ReturnType<typeof staffActor>
    at: Date
    reason?: string
  },
): Promise<DuesFileView> {
  await recordAudit({
    action: `membership.${event}DuesPayment`,
    target: _id,
    before: { status: before },
    after: { status, unitId, year, amountFen, voucher },
    ...rest,
  })
  return presentDuesFile(await requireMember(unitId), rest.by.accountId)
}
