/** What 完善信息 asks a candidate to agree to. */
export const CANDIDATE_POLICY_KINDS = ['privacy', 'agreement'] as const
export type CandidatePolicyKind = (typeof CANDIDATE_POLICY_KINDS)[number]
/** `charter` is the association's 章程, which units agree to (M1). */
export const POLICY_KINDS = [...CANDIDATE_POLICY_KINDS, 'charter'] as const
export type PolicyKind = (typeof POLICY_KINDS)[number]

/** What people tick: a text, or the separate consent to sensitive data, which follows the privacy policy's version (A12). */
export const CONSENT_KINDS = [...POLICY_KINDS, 'sensitive_data'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** As what somebody on a WeChat agrees: the account, or what it is signed in as by password. */
export const CONSENTING_KINDS = ['account', 'certified', 'institution', 'unit'] as const
export type ConsentingKind = (typeof CONSENTING_KINDS)[number]

/** A text people consent to. `version` is what a consent names (A11). `body` is Markdown of headings, paragraphs and lists. */
export interface Policy {
  kind: PolicyKind
  version: string
  title: string
  body: string
  publishedAt: string
}
