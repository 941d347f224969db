import type { PolicyKind, PolicyVersion } from '../contract'
import { findPolicyVersions, type PolicyRecord } from '../policy-repository'

/** All versions of a text, newest first. */
export async function listPolicyVersions({
  kind,
}: {
  kind: PolicyKind
}): Promise<{ versions: PolicyVersion[] }> {
  const found = await findPolicyVersions(kind)
  const at = new Date()
  const current = found.find(({ publishedAt }) => publishedAt <= at)
  return { versions: found.map((policy) => presentVersion(policy, current, at)) }
}

export function presentVersion(
  policy: PolicyRecord,
  current: PolicyRecord | undefined,
  at: Date,
): PolicyVersion {
  const { _id, kind, version, title, body, publishedAt } = policy
  const state = publishedAt > at ? 'scheduled' : _id === current?._id ? 'current' : 'past'
  return { kind, version, title, body, publishedAt: publishedAt.toISOString(), state }
}
