import type { AccountRecord } from '../../cloudfunctions/_shared/account-record'
import type { ConsentRecord } from '../../cloudfunctions/account/consent-repository'
import { CONSENT_PURPOSES } from '../../cloudfunctions/account/consent-purposes'
import { POLICY_VERSION } from './demo-policies'

const KINDS = ['privacy', 'agreement', 'sensitive_data'] as const

/** Everybody with a profile has agreed to the current texts (A11, A12). */
export const demoConsents = (accounts: readonly AccountRecord[]): ConsentRecord[] =>
  accounts.flatMap(({ _id: accountId, openid, createdAt: agreedAt }) =>
    KINDS.map((kind) => ({
      _id: `${accountId}:${kind}:${POLICY_VERSION}`,
      accountId,
      openid,
      kind,
      version: POLICY_VERSION,
      purpose: CONSENT_PURPOSES[kind],
      agreedAt,
    })),
  )
