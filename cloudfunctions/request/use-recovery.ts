import { AppError } from '../_shared/errors'
import { isRedeemable } from './recovery-window'
import { markRedeemed, requireRequest } from './request-repository'

/** `PROOF_EXPIRED` when an approved recovery has served already, or is more than a week old (A6). */
export async function requireRedeemable(requestId: string): Promise<void> {
  if (!isRedeemable(await requireRequest(requestId), new Date())) throw new AppError('PROOF_EXPIRED')
}

/** An approved recovery has served: the password is set. */
export const useRecovery = (requestId: string): Promise<void> => markRedeemed(requestId, new Date())
