import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { PolicyKind } from './contract'

/** One document of `policies`, `_id` = `<kind>:<version>`. */
export interface PolicyRecord {
  _id: string
  kind: PolicyKind
  version: string
  title: string
  body: string
  publishedAt: Date
}

/** The version in force at a moment. */
export async function findCurrentPolicy(kind: PolicyKind, at: Date): Promise<PolicyRecord | undefined> {
  const db = database()
  const { data } = await db
    .collection('policies')
    .where({ kind, publishedAt: db.command.lte(at) })
    .orderBy('publishedAt', 'desc')
    .limit(1)
    .get()
  return data[0] as PolicyRecord | undefined
}

/** One version of a text. */
export async function findPolicyVersion(
  kind: PolicyKind,
  version: string,
): Promise<PolicyRecord | undefined> {
  const { data } = await database().collection('policies').doc(`${kind}:${version}`).get()
  return data[0] as PolicyRecord | undefined
}

/** All versions of a text, the newest first. */
export async function findPolicyVersions(kind: PolicyKind): Promise<PolicyRecord[]> {
  const { data } = await database()
    .collection('policies')
    .where({ kind })
    .orderBy('publishedAt', 'desc')
    .limit(100)
    .get()
  return data as PolicyRecord[]
}

/**
 * Adds a version, or answers what is taken: its number, because what people agreed to is never changed, or its
 * instant, because of two at once nobody knows which is in force.
 */
export async function addPolicyOnce(policy: PolicyRecord): Promise<'version' | 'publishedAt' | null> {
  try {
    await database().collection('policies').add(policy)
    return null
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return (await findPolicyVersion(policy.kind, policy.version)) ? 'version' : 'publishedAt'
  }
}
