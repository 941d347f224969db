import { AppError } from '../_shared/errors'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { holdSeats } from '../exam/hold-seats'
import { releaseSeats } from '../exam/release-seats'
import type { ApplicationRecord } from './application-record'
import { requireApplication, updateWhere } from './application-repository'
import { applyEvent } from './apply-event'
import { seatChoice, seatHoldId } from './seat-hold'

/**
 * What became of money: it paid the application (now or before, by this transaction), another transaction had paid
 * it already, or the application has ended and the money has to go back.
 */
export type PaymentOutcome = 'accepted' | 'paid_before' | 'refused'

interface Payment {
  applicationId: string
  transactionId: string
  /** When WeChat says the money arrived. */
  at: Date
}

/**
 * The one place that decides what money does to an application; every answer is fixed by one conditional write on
 * it, so notices that repeat or arrive at once get the same answer. Late money (G10) is accepted when the seats can
 * be held again and the person has not applied anew; otherwise it is refused for good.
 */
export async function recordPayment(payment: Payment): Promise<PaymentOutcome> {
  const application = await requireApplication(payment.applicationId)
  switch (application.status) {
    case 'paid':
      return application.paidTransactionId === payment.transactionId ? 'accepted' : 'paid_before'
    case 'awaiting_payment':
      return pay(application, 'pay', payment)
    case 'expired':
      return application.lateMoneyRefused ? 'refused' : payLate(application, payment)
    default:
      return 'refused'
  }
}

async function pay(
  application: ApplicationRecord,
  event: 'pay' | 'payLate',
  payment: Payment,
): Promise<PaymentOutcome> {
  try {
    await applyEvent(application, event, {
      by: { kind: 'system' },
      at: new Date(),
      where: { lateMoneyRefused: false, seatGeneration: application.seatGeneration },
      changes: {
        paidTransactionId: payment.transactionId,
        activeKey: `${application.accountId}:${application.examId}`,
        dueAt: null,
      },
    })
    return 'accepted'
  } catch (error) {
    // Somebody was faster: the same notice again, the deadline, a withdrawal. The record says which.
    if (error instanceof AppError && error.code === 'STATE_CONFLICT') return recordPayment(payment)
    throw error
  }
}

async function payLate(application: ApplicationRecord, payment: Payment): Promise<PaymentOutcome> {
  const hold = seatHoldId(application)
  try {
    await holdSeats(hold, seatChoice(application))
    const outcome = await pay(application, 'payLate', payment)
    if (outcome === 'refused') await releaseSeats(hold, seatChoice(application))
    return outcome
  } catch (error) {
    const full = error instanceof AppError && error.code === 'SEATS_EXHAUSTED'
    if (!full && !isDuplicateKey(error)) throw error
    const refused = await updateWhere(
      application._id,
      { status: 'expired', seatGeneration: application.seatGeneration },
      { lateMoneyRefused: true },
    )
    if (!refused) return recordPayment(payment)
    await releaseSeats(hold, seatChoice(application))
    return 'refused'
  }
}
