import type { z } from 'zod'
import type { SignedInCaller } from '../../_shared/caller'
import { AppError, type FieldIssue } from '../../_shared/errors'
import { MINUTE_MS } from '../../_shared/time'
import { recordAudit } from '../../staff/record-audit'
import type { AccountContract, PolicyVersion } from '../contract'
import { addPolicyOnce, findCurrentPolicy, type PolicyRecord } from '../policy-repository'
import { presentVersion } from './list-policy-versions'

type Input = z.output<AccountContract['publishPolicy']['input']>

/** Publishes a version, now or later, audited. From then on everybody is asked again (A11). */
export async function publishPolicy(input: Input, { account }: SignedInCaller): Promise<PolicyVersion> {
  const at = new Date()
  const { kind, version, title, body } = input
  const publishedAt = input.publishedAt === null ? at : new Date(input.publishedAt)
  const current = await findCurrentPolicy(kind, at)
  if (publishedAt.getTime() < at.getTime() - MINUTE_MS)
    throw refused({ path: 'publishedAt', code: 'DATE_IN_PAST' })
  if (current?.body === body) throw refused({ path: 'body', code: 'UNCHANGED' })
  const policy: PolicyRecord = { _id: `${kind}:${version}`, kind, version, title, body, publishedAt }
  const taken = await addPolicyOnce(policy)
  if (taken) throw refused({ path: taken, code: 'TAKEN' })
  await recordAudit({
    action: 'policy.publish',
    by: { accountId: account._id, name: account.profile?.name ?? account.nickname },
    target: policy._id,
    before: current && { version: current.version },
    after: { version, publishedAt },
    at,
  })
  return presentVersion(policy, publishedAt <= at ? policy : current, at)
}

const refused = (issue: FieldIssue) => new AppError('VALIDATION_FAILED', { issues: [issue] })
