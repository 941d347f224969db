/** What 完善信息 asks a candidate to agree to. */
export const CANDIDATE_POLICY_KINDS = ['privacy', 'agreement'] as const
export type CandidatePolicyKind = (typeof CANDIDATE_POLICY_KINDS)[number]
/** `charter` is the association's 章程, which units agree to (M1). */
export const POLICY_KINDS = [...CANDIDATE_POLICY_KINDS, 'charter'] as const
export type PolicyKind = (typeof POLICY_KINDS)[number]

/** A text people consent to. `version` is what a consent names (A11). `body` is Markdown of headings, paragraphs and lists. */
export interface Policy {
  kind: PolicyKind
  version: string
  title: string
  body: string
  publishedAt: string
}
