import { consentKindsOf, policyKindOf } from '../consent-purposes'
import { findConsents } from '../consent-repository'
import type { ConsentSubject } from '../consent-subject'
import type { ConsentKind } from '../policy-kinds'
import { findCurrentPolicy } from '../policy-repository'

/** What somebody has not agreed to in the version in force (A11), of these kinds or of all that are asked of them. */
export async function findOutdatedConsents(
  { kind: subjectKind, id }: ConsentSubject,
  kinds: readonly ConsentKind[] = consentKindsOf(subjectKind),
): Promise<ConsentKind[]> {
  const at = new Date()
  const policies = await Promise.all(
    [...new Set(kinds.map(policyKindOf))].map((kind) => findCurrentPolicy(kind, at)),
  )
  const inForce = kinds.flatMap((kind) => {
    const version = policies.find((policy) => policy?.kind === policyKindOf(kind))?.version
    return version ? [{ kind, version }] : []
  })
  if (!inForce.length) return []
  const agreed = await findConsents(id, inForce)
  return inForce.flatMap(({ kind }) => (agreed.some((consent) => consent.kind === kind) ? [] : [kind]))
}
