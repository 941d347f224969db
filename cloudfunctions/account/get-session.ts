import { loadAssociation } from '../_shared/association'
import type { Caller } from '../_shared/caller'
import { loadFeatures } from '../_shared/features'
import { unreadMessages } from '../message/unread-messages'
import { accountSubject } from './consent-subject'
import type { Session } from './contract'
import { findOutdatedConsents } from './policies/find-outdated-consents'
import { presentAccount } from './present-account'

/** Who am I, and what waits for me. Works before sign-in (B11). */
export async function getSession(_input: object, { account, openid }: Caller): Promise<Session> {
  const [association, features, view, unread, outdatedPolicies] = await Promise.all([
    loadAssociation(),
    loadFeatures(),
    account && presentAccount(account, openid),
    account ? unreadMessages(account._id) : 0,
    account ? findOutdatedConsents(accountSubject(account._id)) : [],
  ])
  return {
    account: view,
    associationName: association.name,
    associationPhone: association.contactPhone,
    officialAccount: association.officialAccount ?? null,
    unreadMessages: unread,
    outdatedPolicies,
    features,
  }
}
