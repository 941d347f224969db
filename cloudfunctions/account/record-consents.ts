import { AppError, type FieldIssue } from '../_shared/errors'
import { CONSENT_PURPOSES, consentKindsOf } from './consent-purposes'
import { addConsentOnce } from './consent-repository'
import type { ConsentSubject } from './consent-subject'
import type { ConsentKind } from './policy-kinds'
import { requireCurrentPolicies } from './require-current-policies'

/** The versions that were shown and ticked, each on its own; an empty text for one that was not ticked. */
export type GivenConsents = Partial<Record<ConsentKind, string | undefined>>

/** `MUST_AGREE` for each consent that was shown and is not ticked. */
export function consentIssues(given: GivenConsents): FieldIssue[] {
  return Object.entries(given).flatMap(([kind, version]) =>
    version === '' ? [{ path: `consents.${kind}`, code: 'MUST_AGREE' as const }] : [],
  )
}

/** Stores consents whose versions were checked: which text, when, for what, on which WeChat (A11, A12). */
export async function recordConsents(
  { kind: subjectKind, id: subjectId }: ConsentSubject,
  given: GivenConsents,
  { openid, at }: { openid: string; at: Date },
): Promise<void> {
  for (const kind of consentKindsOf(subjectKind)) {
    const version = given[kind]
    const purpose = CONSENT_PURPOSES[subjectKind][kind]
    if (version && purpose)
      await addConsentOnce({ subjectKind, subjectId, openid, kind, version, purpose, agreedAt: at })
  }
}

/** Checks and stores consents in one step, for forms in which nothing else can be wrong. `MUST_AGREE`, `POLICY_OUTDATED`. */
export async function takeConsents(
  subject: ConsentSubject,
  given: GivenConsents,
  openid: string,
): Promise<void> {
  const issues = consentIssues(given)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await requireCurrentPolicies(given)
  await recordConsents(subject, given, { openid, at: new Date() })
}
