import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { cancelOrder } from '../payment/cancel-order'
import { candidateActor } from './actor'
import { requireApplication } from './application-repository'
import { applyEvent } from './apply-event'
import type { ApplicationView } from './contract'
import { loadOwn } from './policy'
import { presentApplication } from './present-application'
import { ended } from './seat-hold'
import { applicationTransitions } from './status'

/**
 * 撤回报名: ends the application and frees its seats; the record stays (C16). An open order is cancelled first, after
 * asking WeChat: money that was paid in the meantime makes the application paid, and the withdrawal is refused with
 * `STATE_CONFLICT`. A crash after that leaves a cancelled order, which withdrawing again or the deadline finishes.
 */
export async function withdrawApplication(
  { applicationId }: { applicationId: string },
  caller: SignedInCaller,
): Promise<ApplicationView> {
  const seen = await loadOwn(applicationId, caller)
  const allowed: readonly string[] = applicationTransitions.withdraw.from
  if (!allowed.includes(seen.status)) throw new AppError('STATE_CONFLICT', { status: seen.status })
  if (seen.orderId) await cancelOrder(seen.orderId, { by: candidateActor(caller), at: new Date() })
  const application = await requireApplication(applicationId)
  const moved = await applyEvent(application, 'withdraw', {
    by: candidateActor(caller),
    at: new Date(),
    where: { seatGeneration: application.seatGeneration },
    changes: ended(application),
  })
  return presentApplication(moved)
}
