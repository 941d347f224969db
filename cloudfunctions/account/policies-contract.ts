import * as z from 'zod'
import { route } from '../_shared/contract'
import { POLICY_KINDS, type CandidatePolicyKind, type Policy } from './policy-kinds'

/** A version as staff see it. `state` follows from the clock: the newest that is published is the current one. */
export interface PolicyVersion extends Policy {
  state: 'scheduled' | 'current' | 'past'
}

/** One line of a text, and whether it came or went since the version that was agreed to. */
export interface PolicyLine {
  text: string
  change: 'same' | 'added' | 'removed'
}

/** What changed since the caller agreed (A11). */
export interface PolicyChanges {
  policy: Policy
  /** The version that the caller agreed to last, or null for none. */
  agreedVersion: string | null
  lines: PolicyLine[]
}

/** A consent as its giver can look it up (A12). */
export interface ConsentView {
  kind: CandidatePolicyKind | 'sensitive_data'
  version: string
  purpose: string
  agreedAt: string
}

const version = z
  .string()
  .trim()
  .regex(/^[\w.-]{1,20}$/)

/** Routes about the texts that people agree to. */
export const policiesContract = {
  /** The new version beside the one that the caller agreed to, line by line. */
  getPolicyChanges: route<PolicyChanges>()('account', z.object({ kind: z.enum(['privacy', 'agreement']) })),
  /** Agrees to the versions that were shown. `POLICY_OUTDATED` when they are not in force; `MUST_AGREE` names what was not ticked. */
  acceptPolicies: route<{ consents: ConsentView[] }>()(
    'account',
    z.object({
      privacy: z.string().max(40),
      agreement: z.string().max(40),
      sensitiveDataConsent: z.boolean(),
    }),
  ),
  /** Everything that the caller has agreed to, newest first: the receipt (A12). */
  listConsents: route<{ consents: ConsentView[] }>()('account', z.object({})),
  /** All versions of a text, newest first. */
  listPolicyVersions: route<{ versions: PolicyVersion[] }>()(
    ['content'],
    z.object({ kind: z.enum(POLICY_KINDS) }),
  ),
  /**
   * Publishes a version, now or at a later instant. A version is never changed afterwards: `TAKEN` on `version` when
   * the number exists; `DATE_IN_PAST` on `publishedAt`; `UNCHANGED` on `body` when it is the text in force.
   */
  publishPolicy: route<PolicyVersion>()(
    ['content'],
    z.object({
      kind: z.enum(POLICY_KINDS),
      version,
      title: z.string().trim().min(2).max(60),
      body: z.string().trim().min(20).max(20_000),
      /** null: now. */
      publishedAt: z.iso.datetime().nullable(),
    }),
  ),
}
