import { AppError } from '../_shared/errors'
import type { Policy, PolicyKind } from './contract'
import { findCurrentPolicy } from './policy-repository'

/** The text in force now, or `NOT_FOUND`. */
export async function loadPolicy(kind: PolicyKind): Promise<Policy> {
  const policy = await findCurrentPolicy(kind, new Date())
  if (!policy) throw new AppError('NOT_FOUND')
  const { version, title, body, publishedAt } = policy
  return { kind, version, title, body, publishedAt: publishedAt.toISOString() }
}
