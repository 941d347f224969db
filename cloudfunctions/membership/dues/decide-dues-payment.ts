import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { transition } from '../../_shared/transition'
import { staffActor } from '../../application/actor'
import { recordAudit } from '../../staff/record-audit'
import { owedFen } from './dues-state'
import { loadDues } from './load-dues'
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
  const { recordedBy, unitId, year, amountFen } = await requirePayment(paymentId)
  if (recordedBy.accountId === caller.account._id) throw new AppError('SECOND_PERSON_REQUIRED')
  const { dues } = await loadDues(await requireMember(unitId))
  const owed = dues.find((one) => one.year === year)
  if (!owed || owedFen(owed) < amountFen) throw new AppError('STATE_CONFLICT')
  return decide(paymentId, 'confirm', caller)
}

/** Refuses a payment that was recorded wrongly. Nothing of it counts. */
export const refuseDuesPayment = (
  { paymentId, reason }: { paymentId: string; reason: string },
  caller: SignedInCaller,
): Promise<DuesFileView> => decide(paymentId, 'refuse', caller, reason)

async function decide(
  paymentId: string,
  event: 'confirm' | 'refuse',
  caller: SignedInCaller,
  reason?: string,
): Promise<DuesFileView> {
  const payment = await requirePayment(paymentId)
  const by = staffActor(caller)
  const at = new Date()
  const said = reason ? { reason } : {}
  const status = await transition<DuesPaymentStatus>(
    DUES_PAYMENTS,
    payment,
    duesPaymentTransitions,
    event,
    // What is confirmed is what was looked at: recorded anew, it has another time.
    { by, at, ...said, where: { recordedAt: payment.recordedAt } },
  )
  const { unitId, year, amountFen, voucher } = payment
  await recordAudit({
    action: `membership.${event}DuesPayment`,
    by,
    target: paymentId,
    ...said,
    before: { status: payment.status },
    after: { status, unitId, year, amountFen, voucher },
    at,
  })
  return presentDuesFile(await requireMember(unitId), by.accountId)
}
