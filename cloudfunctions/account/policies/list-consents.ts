import type { SignedInCaller } from '../../_shared/caller'
import { findConsentsOf } from '../consent-repository'
import type { ConsentView } from '../contract'
import { presentConsent } from './present-consent'

/** Everything that the caller has agreed to, newest first (A12). */
export async function listConsents(
  _input: object,
  { account }: SignedInCaller,
): Promise<{ consents: ConsentView[] }> {
  return { consents: (await findConsentsOf(account._id)).map(presentConsent) }
}
