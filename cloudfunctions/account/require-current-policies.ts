import { AppError } from '../_shared/errors'
import { policyKindOf } from './consent-purposes'
import { loadPolicy } from './load-policy'
import type { ConsentKind } from './policy-kinds'
import type { GivenConsents } from './record-consents'

/** `POLICY_OUTDATED`, with the versions in force, unless the texts that were shown are the current ones (A11). */
export async function requireCurrentPolicies(shown: GivenConsents): Promise<void> {
  const kinds = (Object.keys(shown) as ConsentKind[]).filter((kind) => shown[kind] !== undefined)
  const current = await Promise.all(
    kinds.map(async (kind) => ({ kind, version: (await loadPolicy(policyKindOf(kind))).version })),
  )
  if (current.some(({ kind, version }) => shown[kind] !== version))
    throw new AppError('POLICY_OUTDATED', {
      versions: Object.fromEntries(current.map(({ kind, version }) => [kind, version])),
    })
}
