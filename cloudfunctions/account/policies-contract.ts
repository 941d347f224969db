import * as z from 'zod'
import { route } from '../_shared/contract'
import { CONSENTING_KINDS, POLICY_KINDS, type ConsentKind, type Policy } from './policy-kinds'

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
  kind: ConsentKind
  version: string
  purpose: string
  agreedAt: string
}

const version = z
  .string()
  .trim()
  .regex(/^[\w.-]{1,20}$/)

const shown = z.string().max(40)
/** The versions that were shown and ticked, each on its own tick; an empty text for one that was not ticked. */
const consents = z.object({
  privacy: shown.optional(),
  agreement: shown.optional(),
  charter: shown.optional(),
  /** The version of the privacy policy that was shown with it. */
  sensitive_data: shown.optional(),
})
/**
 * As what the caller agrees. These routes are one for all of them, so they let everybody in and look for themselves:
 * `NOT_SIGNED_IN`, or `SIGN_IN_REQUIRED` with the kind. Whoever is not through yet (`…_arriving`) agrees, too.
 */
const as = z.enum(CONSENTING_KINDS)

/** Routes about the texts that people agree to. */
export const policiesContract = {
  /** What the caller has not agreed to in the version in force. */
  listOutdatedConsents: route<{ kinds: ConsentKind[] }>()('public', z.object({ as })),
  /** The version in force beside the one that the caller agreed to, line by line. */
  getPolicyChanges: route<PolicyChanges>()('public', z.object({ as, kind: z.enum(POLICY_KINDS) })),
  /**
   * Agrees to the versions that were shown. `POLICY_OUTDATED` when they are not in force; `MUST_AGREE` names what was
   * not ticked, `NOT_A_CHOICE` what is not asked of such a caller.
   */
  acceptPolicies: route<{ consents: ConsentView[] }>()('public', z.object({ as, consents })),
  /** Everything that the caller has agreed to, newest first: the receipt (A12). */
  listConsents: route<{ consents: ConsentView[] }>()('public', z.object({ as })),
  /** All versions of a text, newest first. */
  listPolicyVersions: route<{ versions: PolicyVersion[] }>()(
    ['content'],
    z.object({ kind: z.enum(POLICY_KINDS) }),
  ),
  /**
   * Publishes a version, now or at a later instant. A version is never changed afterwards: `TAKEN` on `version` when
   * the number exists, on `publishedAt` when another one comes into force at that instant; `DATE_IN_PAST` on `publishedAt`; `UNCHANGED` on `body` when it is the text in force.
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
