import { AppError } from '../_shared/errors'
import type { PolicyKind } from './contract'
import { loadPolicy } from './load-policy'

/** `POLICY_OUTDATED`, with the versions in force, unless the texts that were shown are the current ones (A11). */
export async function requireCurrentPolicies(shown: Partial<Record<PolicyKind, string>>): Promise<void> {
  const current = await Promise.all((Object.keys(shown) as PolicyKind[]).map(loadPolicy))
  if (current.some(({ kind, version }) => shown[kind] !== version))
    throw new AppError('POLICY_OUTDATED', {
      versions: Object.fromEntries(current.map(({ kind, version }) => [kind, version])),
    })
}
