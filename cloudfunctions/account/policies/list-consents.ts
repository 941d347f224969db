import type { Caller } from '../../_shared/caller'
import { findConsentsOf } from '../consent-repository'
import { loadConsentSubject } from '../consent-subject'
import type { ConsentingKind, ConsentKind, ConsentView } from '../contract'
import { findOutdatedConsents } from './find-outdated-consents'
import { presentConsent } from './present-consent'

/** Everything that the caller has agreed to, newest first (A12). */
export async function listConsents(
  { as }: { as: ConsentingKind },
  caller: Caller,
): Promise<{ consents: ConsentView[] }> {
  const { id } = await loadConsentSubject(as, caller)
  return { consents: (await findConsentsOf(id)).map(presentConsent) }
}

/** What the caller has not agreed to yet in the version in force. */
export async function listOutdatedConsents(
  { as }: { as: ConsentingKind },
  caller: Caller,
): Promise<{ kinds: ConsentKind[] }> {
  return { kinds: await findOutdatedConsents(await loadConsentSubject(as, caller)) }
}
