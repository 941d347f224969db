import { database } from '../_shared/cloud'
import { wechatHashOf } from '../_shared/credentials/credential-record'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { CandidatePolicyKind } from './contract'

const consents = () => database().collection('consents')
const consentId = (accountId: string, kind: string, version: string) => `${accountId}:${kind}:${version}`

/**
 * One document of `consents`: who agreed to which text, when and for what (A11, A12). Append-only, until the account is
 * cancelled.
 */
export interface ConsentRecord {
  _id: string
  accountId: string
  /** The WeChat that agreed; its keyed hash once the account is cancelled. */
  openid: string
  kind: CandidatePolicyKind | 'sensitive_data'
  version: string
  purpose: string
  agreedAt: Date
  /** When it goes; only those of a cancelled account do (A7). */
  removeAt?: Date
}

/** Which of these versions an account has agreed to. */
export async function findConsents(
  accountId: string,
  versions: readonly { kind: string; version: string }[],
): Promise<ConsentRecord[]> {
  const ids = versions.map(({ kind, version }) => consentId(accountId, kind, version))
  const { data } = await consents()
    .where({ _id: database().command.in(ids) })
    .limit(ids.length)
    .get()
  return data as ConsentRecord[]
}

/** Everything that an account has agreed to, newest first. */
export async function findConsentsOf(accountId: string): Promise<ConsentRecord[]> {
  const { data } = await consents().where({ accountId }).orderBy('agreedAt', 'desc').limit(200).get()
  return data as ConsentRecord[]
}

/** Adds a consent; the first time counts when it was given before. */
export async function addConsentOnce(consent: Omit<ConsentRecord, '_id'>): Promise<void> {
  const { accountId, kind, version } = consent
  try {
    await consents().add({ _id: consentId(accountId, kind, version), ...consent })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}

/** What stays of an account's consents when it is cancelled: no WeChat, and until when (A7). Can be repeated. */
export async function keepConsentsUntil(accountId: string, removeAt: Date): Promise<void> {
  const kept = (await findConsentsOf(accountId)).filter((consent) => !consent.removeAt)
  for (const { _id, openid } of kept)
    await consents()
      .where({ _id, openid })
      .update({ openid: wechatHashOf(openid), removeAt })
}
