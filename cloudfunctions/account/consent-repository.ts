import { database } from '../_shared/cloud'
import { wechatHashOf } from '../_shared/credentials/credential-record'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { ConsentSubject } from './consent-subject'
import type { ConsentKind } from './policy-kinds'

const consents = () => database().collection('consents')
const consentId = (subjectId: string, kind: string, version: string) => `${subjectId}:${kind}:${version}`

/**
 * One document of `consents`: who agreed to which text, when and for what (A11, A12). Append-only, until the account is
 * cancelled.
 */
export interface ConsentRecord {
  _id: string
  subjectKind: ConsentSubject['kind']
  /** The account, certified person, institution or request; a unit's has the OPENID in it, a visitor's its hash. */
  subjectId: string
  /** The WeChat that agreed; its keyed hash once the account is cancelled. */
  openid: string
  kind: ConsentKind
  version: string
  purpose: string
  agreedAt: Date
  /** When it goes; only those of a cancelled account do (A7). */
  removeAt?: Date
}

/** Which of these versions somebody has agreed to. */
export async function findConsents(
  subjectId: string,
  versions: readonly { kind: string; version: string }[],
): Promise<ConsentRecord[]> {
  const ids = versions.map(({ kind, version }) => consentId(subjectId, kind, version))
  const { data } = await consents()
    .where({ _id: database().command.in(ids) })
    .limit(ids.length)
    .get()
  return data as ConsentRecord[]
}

/** Everything that somebody has agreed to, newest first. */
export async function findConsentsOf(subjectId: string): Promise<ConsentRecord[]> {
  const { data } = await consents().where({ subjectId }).orderBy('agreedAt', 'desc').limit(200).get()
  return data as ConsentRecord[]
}

/** Everything that was agreed to on a WeChat, as whoever it was. */
export async function findConsentsGivenOn(openid: string): Promise<ConsentRecord[]> {
  const { data } = await consents().where({ openid }).orderBy('agreedAt', 'desc').limit(200).get()
  return data as ConsentRecord[]
}

/** Adds a consent; the first time counts when it was given before. */
export async function addConsentOnce(consent: Omit<ConsentRecord, '_id'>): Promise<void> {
  const { subjectId, kind, version } = consent
  try {
    await consents().add({ _id: consentId(subjectId, kind, version), ...consent })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}

/**
 * What stays of an account's consents when it is cancelled, and of those that its WeChat gave as a visitor or with a
 * request: no WeChat, and until when (A7). Can be repeated.
 */
export async function keepConsentsUntil(
  { accountId, openid: wechat }: { accountId: string; openid: string },
  removeAt: Date,
): Promise<void> {
  const [own, given] = await Promise.all([findConsentsOf(accountId), findConsentsGivenOn(wechat)])
  const others = given.filter(({ subjectKind }) => subjectKind === 'visitor' || subjectKind === 'request')
  const kept = [...own, ...others].filter((consent) => !consent.removeAt)
  for (const { _id, openid } of kept)
    await consents()
      .where({ _id, openid })
      .update({ openid: wechatHashOf(openid), removeAt })
}
