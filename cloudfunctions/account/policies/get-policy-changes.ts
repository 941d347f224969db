import { diffLines } from 'diff'
import type { Caller } from '../../_shared/caller'
import { findConsentsOf } from '../consent-repository'
import { loadConsentSubject } from '../consent-subject'
import type { ConsentingKind, PolicyChanges, PolicyKind, PolicyLine } from '../contract'
import { loadPolicy } from '../load-policy'
import { findPolicyVersion } from '../policy-repository'

/** The version in force beside the one that the caller agreed to last, line by line (A11). */
export async function getPolicyChanges(
  { as, kind }: { as: ConsentingKind; kind: PolicyKind },
  caller: Caller,
): Promise<PolicyChanges> {
  const { id } = await loadConsentSubject(as, caller)
  const [policy, consents] = await Promise.all([loadPolicy(kind), findConsentsOf(id)])
  const agreedVersion = consents.find((consent) => consent.kind === kind)?.version ?? null
  const agreed = agreedVersion === null ? undefined : await findPolicyVersion(kind, agreedVersion)
  return { policy, agreedVersion, lines: changedLines(agreed?.body ?? '', policy.body) }
}

function changedLines(before: string, after: string): PolicyLine[] {
  return diffLines(before, after, { ignoreNewlineAtEof: true }).flatMap(({ value, added, removed }) => {
    const change = added ? 'added' : removed ? 'removed' : 'same'
    const lines = value.split('\n').filter((text) => text.trim())
    return lines.map((text): PolicyLine => ({ text, change }))
  })
}
