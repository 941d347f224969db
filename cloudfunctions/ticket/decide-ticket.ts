import type { SignedInCaller } from '../_shared/caller'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import { applyTicketEvent } from './apply-ticket-event'
import type { SeatLine } from './contract'
import { loadTicket } from './load-ticket'
import { presentSeatLine } from './present-seat-line'

/** Takes a published ticket back, or gives it back, with a reason and an audit entry. */
export const decideTicket =
  (event: 'cancel' | 'restore') =>
  async (
    { applicationId, reason }: { applicationId: string; reason: string },
    caller: SignedInCaller,
  ): Promise<SeatLine> => {
    const { ticket } = await loadTicket(applicationId)
    const by = staffActor(caller)
    const at = new Date()
    await applyTicketEvent(ticket, event, { by, at, reason })
    const changed = await loadTicket(applicationId)
    await recordAudit({
      action: `ticket.${event}`,
      by,
      target: applicationId,
      reason,
      before: { status: ticket.status },
      after: { status: changed.ticket.status },
      at,
    })
    return presentSeatLine(changed)
  }
