import { ageOn } from '../_shared/domain/age-on'
import { dayOf } from '../_shared/time'
import type {
  RepresentationConsent,
  RepresentationRecord,
  Relation,
  RepresentationScope,
} from './representation-record'

/** Below it a guardian agrees, from it on the person (PIPL, article 31). */
const OWN_CONSENT_AGE = 14
/** Nobody younger may be employed (Labour Law, article 15). */
const WORKING_AGE = 16
/** Parents and guardians act for people under age (Civil Code, articles 17 and 27). */
const FULL_AGE = 18

/** What `maxRepresented` is while the association has not set it. */
export const DEFAULT_REPRESENTED = 20

/** Why somebody may not act for another. */
export type RepresentationRefusal =
  | 'SELF'
  /** A parent or guardian is a person, an employer a unit. */
  | 'WRONG_KIND'
  /** Who is represented has given no identity with a birth date yet. */
  | 'UNKNOWN_AGE'
  | 'OF_AGE'
  | 'UNDER_WORKING_AGE'
  | 'GUARDIAN_MUST_AGREE'
  | 'PERSON_MUST_AGREE'
  | 'PAPER_MISSING'
  | 'NO_PLACE'

interface Wanted {
  representative: RepresentationRecord['representative']
  represented: { accountId: string; bornOn: string | null }
  relation: Relation
  consent: RepresentationConsent
  /** How many people the representative acts for now, and may. */
  taken: number
  maximum: number
  at: Date
}

/** Whether somebody may act for another (A19); the first reason against it, or null. */
export function representationRefusal(wanted: Wanted): RepresentationRefusal | null {
  const { representative, represented, relation, consent, taken, maximum, at } = wanted
  if (representative.kind === 'account' && representative.id === represented.accountId) return 'SELF'
  if ((relation === 'employer') !== (representative.kind === 'unit')) return 'WRONG_KIND'
  if (!represented.bornOn) return 'UNKNOWN_AGE'
  const age = ageOn(represented.bornOn, dayOf(at))
  if (relation !== 'employer' && age >= FULL_AGE) return 'OF_AGE'
  if (relation === 'employer' && age < WORKING_AGE) return 'UNDER_WORKING_AGE'
  if (age < OWN_CONSENT_AGE && consent.by !== 'guardian') return 'GUARDIAN_MUST_AGREE'
  if (age >= OWN_CONSENT_AGE && consent.by !== 'represented') return 'PERSON_MUST_AGREE'
  if ((consent.evidence === 'signed_paper') !== (consent.paperSha256 !== null)) return 'PAPER_MISSING'
  return taken < maximum ? null : 'NO_PLACE'
}

type Standing = Pick<RepresentationRecord, 'relation' | 'consent' | 'endedAt'>

/**
 * Whether a representation allows something at a moment: it was not ended, it covers the thing, and a parent's or
 * guardian's ends by itself on the 18th birthday. A guardian's consent ends on the 14th: then the person agrees anew.
 */
export function allowsNow(
  { relation, consent, endedAt }: Standing,
  { scope, bornOn, at }: { scope: RepresentationScope; bornOn: string; at: Date },
): boolean {
  const age = ageOn(bornOn, dayOf(at))
  if (endedAt && endedAt <= at) return false
  if (relation !== 'employer' && age >= FULL_AGE) return false
  if (consent.by === 'guardian' && age >= OWN_CONSENT_AGE) return false
  return consent.scopes.includes(scope)
}

/** The first place that is free among those that may be used; null when there is none. */
export function freePlace(takenPlaces: readonly number[], maximum: number): number | null {
  for (let place = 1; place <= maximum; place += 1) if (!takenPlaces.includes(place)) return place
  return null
}
