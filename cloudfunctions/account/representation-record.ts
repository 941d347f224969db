import * as z from 'zod'

/** How somebody stands to the one they act for (A19). */
export const RELATIONS = ['parent', 'guardian', 'employer'] as const
export type Relation = (typeof RELATIONS)[number]

/** What somebody may do for another; nothing beyond it. Signing, and asking for a review, stay with the person. */
export const REPRESENTATION_SCOPES = ['fill_in', 'pay', 'see_results'] as const
export type RepresentationScope = (typeof REPRESENTATION_SCOPES)[number]

/** How the one who agreed was known: on their own WeChat, by a code to their phone, by a signed paper that staff saw. */
export const CONSENT_EVIDENCE = ['own_wechat', 'texted_code', 'signed_paper'] as const

/**
 * The places of one representative are counted from 1 to this. How many of them may be used is a setting of the
 * association, `maxRepresented`.
 */
export const PLACES = 50

const id = z.string().min(1).max(64)

/** Who agreed that somebody acts for them: to which text, to what of it, how they were known, and when. */
export const representationConsentSchema = z.object({
  /** A guardian agrees for a child under 14 (PIPL, article 31). */
  by: z.enum(['represented', 'guardian']),
  version: z.string().min(1).max(40),
  scopes: z.array(z.enum(REPRESENTATION_SCOPES)).min(1),
  evidence: z.enum(CONSENT_EVIDENCE),
  /** SHA-256 of the paper's picture; null for the other kinds. */
  paperSha256: z.string().length(64).nullable(),
  agreedAt: z.date(),
})
export type RepresentationConsent = z.output<typeof representationConsentSchema>

/**
 * One document of `representations` (A19): who may act for whom. The represented person has an account of their own,
 * with their own identity and consents; it is bound to no WeChat until they bind it. Both keys are unique, so that
 * nobody has more places than there are and no pair stands twice; an ended one gives them up.
 */
export const representationSchema = z.object({
  _id: id,
  representative: z.object({ kind: z.enum(['account', 'unit']), id }),
  representedAccountId: id,
  relation: z.enum(RELATIONS),
  consent: representationConsentSchema,
  placeKey: z.string().min(1),
  pairKey: z.string().min(1),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
})
export type RepresentationRecord = z.output<typeof representationSchema>

type Pair = Pick<RepresentationRecord, 'representative' | 'representedAccountId'>

/** `place` counts from 1 to `PLACES`. */
export const placeKeyOf = ({ kind, id }: RepresentationRecord['representative'], place: number): string =>
  `${kind}:${id}:${place}`

export const pairKeyOf = ({ representative: { kind, id }, representedAccountId }: Pair): string =>
  `${kind}:${id}:${representedAccountId}`

/** What both keys become when a representation ends. */
export const endedKeyOf = (representationId: string): string => `ended:${representationId}`
