/** How somebody stands to the one they act for (A19). */
export const RELATIONS = ['parent', 'guardian', 'employer'] as const
export type Relation = (typeof RELATIONS)[number]

/** How many people one account or unit may act for at the same time: the places 1 to this. */
export const MAX_REPRESENTED = 20

/** Who agreed that somebody acts for them, to which text and when. A guardian agrees for a child under 14. */
export interface RepresentationConsent {
  by: 'represented' | 'guardian'
  version: string
  agreedAt: Date
}

/**
 * One document of `representations` (A19): who may act for whom. The represented person has an account of their own,
 * with their own identity and consents; it is bound to no WeChat until they bind it. Both keys are unique, so that
 * nobody has more places than there are and no pair stands twice; an ended one gives them up.
 */
export interface RepresentationRecord {
  _id: string
  representative: { kind: 'account' | 'unit'; id: string }
  representedAccountId: string
  relation: Relation
  consent: RepresentationConsent
  placeKey: string
  pairKey: string
  createdAt: Date
  endedAt: Date | null
}

type Pair = Pick<RepresentationRecord, 'representative' | 'representedAccountId'>

/** `place` counts from 1 to `MAX_REPRESENTED`. */
export const placeKeyOf = ({ kind, id }: RepresentationRecord['representative'], place: number): string =>
  `${kind}:${id}:${place}`

export const pairKeyOf = ({ representative: { kind, id }, representedAccountId }: Pair): string =>
  `${kind}:${id}:${representedAccountId}`

/** What both keys become when a representation ends. */
export const endedKeyOf = (representationId: string): string => `ended:${representationId}`
