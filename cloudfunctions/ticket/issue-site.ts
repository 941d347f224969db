import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { forEach } from '../_shared/for-each'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import { applyTicketEvent } from './apply-ticket-event'
import type { Seating } from './contract'
import { savePlan } from './plan-repository'
import { presentSeating } from './present-seating'
import { isComplete, loadSeating } from './seating'

/** Each publishes a ticket and tells its holder. */
const WIDTH = 10

/**
 * 发布: candidates see site, room and seat from now on, and nobody is moved any more (I4). The plan is closed for
 * drawing first; a call that was cut short is finished by the next one. `STATE_CONFLICT` while somebody who has paid
 * has no seat of the last draw.
 */
export async function issueSite(
  { examId, siteId }: { examId: string; siteId: string },
  caller: SignedInCaller,
): Promise<Seating> {
  const state = await loadSeating(examId, siteId)
  const waiting = state.tickets.filter(({ status }) => status === 'arranged')
  if (!waiting.length || !isComplete(state)) throw new AppError('STATE_CONFLICT')
  const at = new Date()
  if (!state.plan.issuedAt && !(await savePlan(state.plan, { issuedAt: at }, at)))
    throw new AppError('STATE_CONFLICT')
  const by = staffActor(caller)
  await forEach(waiting, WIDTH, (ticket) => applyTicketEvent(ticket, 'issue', { by, at }))
  await recordAudit({
    action: 'ticket.issue',
    by,
    target: state.plan._id,
    after: { tickets: waiting.length, drawNumber: state.plan.drawNumber },
    at,
  })
  return presentSeating(await loadSeating(examId, siteId))
}
