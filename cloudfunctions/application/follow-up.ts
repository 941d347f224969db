import { database } from '../_shared/cloud'
import { releaseSeats } from '../exam/release-seats'
import { loadExam } from '../exam/load-exam'
import type { MessageKind } from '../message/contract'
import { notify } from '../message/notify'
import { openOrder } from '../payment/open-order'
import { recordAudit } from '../staff/record-audit'
import type { ApplicationRecord, PendingEvent } from './application-record'
import { updateWhere } from './application-repository'
import { noticeLink, noticeValues } from './notice-values'
import { orderTermsOf } from './order-terms'
import { seatChoice, seatHoldIdOf } from './seat-hold'
import type { ApplicationEvent } from './status'

type Consequence = (application: ApplicationRecord, event: PendingEvent) => Promise<void>

/** Frees every hold that was given up before the present one; those that are free already are passed over. */
const freeSeats: Consequence = async (application) => {
  for (let generation = 1; generation < application.seatGeneration; generation += 1)
    await releaseSeats(seatHoldIdOf(application._id, generation), seatChoice(application))
}

const makeOrder: Consequence = async (application) => {
  // An application that went on in the meantime (paid, withdrawn) has its order or needs none.
  if (application.status === 'awaiting_payment')
    await openOrder(orderTermsOf(application, await loadExam(application.examId)))
}

/** A decision of staff goes into the audit log (O1); after a crash rather twice than never. */
const audit: Consequence = async (application, { event, at }) => {
  const entry = application.history.find((line) => line.event === event && line.at.getTime() === at.getTime())
  if (entry?.by.kind !== 'staff') return
  const { by, from, to, reason } = entry
  await recordAudit({
    action: `application.${event}`,
    by: { accountId: by.accountId, name: by.name },
    target: application._id,
    ...(reason ? { reason } : {}),
    before: { status: from },
    after: { status: to, round: application.round },
    at,
  })
}

const tell =
  (kind: MessageKind): Consequence =>
  async (application, { event, at }) =>
    notify({
      accountId: application.accountId,
      kind,
      dedupeKey: `${application._id}:${event}:${at.getTime()}`,
      values: await noticeValues(application),
      link: noticeLink(application, kind),
      at,
    })

/** Whether the deadline that passed was the one for payment. */
const tellExpired: Consequence = (application, event) =>
  tell(application.orderId ? 'payment_expired' : 'correction_expired')(application, event)

/** What follows each event. Every consequence may run again: it does nothing the second time. */
const CONSEQUENCES: Record<ApplicationEvent, readonly Consequence[]> = {
  submit: [tell('application_awaiting_signature')],
  reopen: [freeSeats, tell('application_reopened')],
  submitWithoutReview: [makeOrder, tell('payment_due')],
  submitSignedForm: [tell('application_submitted')],
  approve: [audit, makeOrder, tell('application_approved')],
  return: [audit, tell('application_returned')],
  pay: [tell('payment_received')],
  payLate: [tell('payment_received')],
  expire: [freeSeats, tellExpired],
  withdraw: [freeSeats, tell('application_withdrawn')],
}

/** Does what follows from an event, then strikes it out. */
export async function followUp(application: ApplicationRecord, pending: PendingEvent): Promise<void> {
  for (const consequence of CONSEQUENCES[pending.event]) await consequence(application, pending)
  await updateWhere(
    application._id,
    {},
    { pendingEvents: database().command.pull({ event: pending.event, at: pending.at }) },
  )
}
