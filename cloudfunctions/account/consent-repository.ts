import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { CandidatePolicyKind } from './contract'

/** One document of `consents`: who agreed to which text, when and for what (A11, A12). Append-only. */
export interface ConsentRecord {
  _id: string
  accountId: string
  openid: string
  kind: CandidatePolicyKind | 'sensitive_data'
  version: string
  purpose: string
  agreedAt: Date
}

/** Adds a consent; the first time counts when it was given before. */
export async function addConsentOnce(consent: Omit<ConsentRecord, '_id'>): Promise<void> {
  const { accountId, kind, version } = consent
  try {
    await database()
      .collection('consents')
      .add({ _id: `${accountId}:${kind}:${version}`, ...consent })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}
