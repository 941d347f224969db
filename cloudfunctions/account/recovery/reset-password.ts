import type { Caller } from '../../_shared/caller'
import { setPassword } from '../../_shared/credentials/set-password'
import { passwordIssues } from '../../_shared/domain/password'
import { AppError } from '../../_shared/errors'
import { consumeProof } from '../../_shared/proofs/consume-proof'
import type { ProofPurpose } from '../../_shared/proofs/proof-record'
import { requireRedeemable, useRecovery } from '../../request/use-recovery'
import { tellOwner } from '../pass/tell-owner'
import { findRecovery } from './recovery-repository'

/** What each way of showing who one is earns. Staff give theirs through a request that two of them approve. */
const PURPOSES = {
  phone: 'pass_recovery_phone',
  answers: 'pass_recovery_answers',
  staff: 'pass_recovery',
} as const satisfies Record<string, ProofPurpose>

export const RECOVERY_WAYS = ['phone', 'answers', 'staff'] as const
export type RecoveryWay = (typeof RECOVERY_WAYS)[number]

/**
 * Sets a new password with what was proved on this WeChat, one proof a way (A6). Every sign-in ends, the name is
 * unlocked, the owner is told. `PROOF_EXPIRED` when one is used, older than ten minutes or of another account, or they
 * are fewer than the account needs, or when staff's word has served before or is more than a week old.
 */
export async function resetPassword(
  { proofs, password }: { proofs: Partial<Record<RecoveryWay, string>>; password: string },
  caller: Caller,
): Promise<void> {
  const issues = passwordIssues('password', password)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const shown: Awaited<ReturnType<typeof consumeProof>>[] = []
  for (const way of RECOVERY_WAYS) {
    const proof = proofs[way]
    if (proof) shown.push(await consumeProof({ purpose: PURPOSES[way], proof, caller }))
  }
  const accountId = shown[0]?.subjectId
  if (!accountId || shown.some(({ subjectId }) => subjectId !== accountId))
    throw new AppError('PROOF_EXPIRED')
  const { factorsNeeded = 1 } = (await findRecovery(accountId)) ?? {}
  if (shown.length < factorsNeeded) throw new AppError('PROOF_EXPIRED')
  const requestIds = shown.flatMap(({ requestId }) => requestId ?? [])
  await Promise.all(requestIds.map(requireRedeemable))
  await setPassword({ kind: 'pass', subjectId: accountId, password })
  await Promise.all(requestIds.map(useRecovery))
  await tellOwner(accountId, 'password_reset')
}
