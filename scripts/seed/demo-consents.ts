import type { AccountRecord } from '../../cloudfunctions/_shared/account-record'
import { CONSENT_PURPOSES, consentKindsOf } from '../../cloudfunctions/account/consent-purposes'
import type { ConsentRecord } from '../../cloudfunctions/account/consent-repository'
import {
  accountSubject,
  operatorSubject,
  type ConsentSubject,
} from '../../cloudfunctions/account/consent-subject'
import type { UnitRecord } from '../../cloudfunctions/membership/unit-record'
import type { CertifiedPersonRecord } from '../../cloudfunctions/talent/certified-person-record'
import type { InstitutionRecord } from '../../cloudfunctions/talent/institution-record'
import { POLICY_VERSION } from './demo-policies'
import { sampleWechatUsers } from './wechat-users'

interface People {
  accounts: readonly AccountRecord[]
  roster: readonly CertifiedPersonRecord[]
  institutions: readonly InstitutionRecord[]
  units: readonly UnitRecord[]
}

/** Everybody who has come in before has agreed to the current texts (A11, A12). */
export const demoConsents = ({ accounts, roster, institutions, units }: People): ConsentRecord[] => [
  ...accounts.flatMap(({ _id, openid, createdAt }) => consentsOf(accountSubject(_id), openid, createdAt)),
  ...roster.flatMap(({ _id, boundAt }) =>
    boundAt ? consentsOf({ kind: 'certified', id: _id }, sampleWechatUsers.certified.openid, boundAt) : [],
  ),
  ...institutions.flatMap(({ _id, initialPasswordUntil, createdAt }) =>
    initialPasswordUntil
      ? []
      : consentsOf({ kind: 'institution', id: _id }, sampleWechatUsers.institution.openid, createdAt),
  ),
  ...units.flatMap(({ _id, registeredBy: { openid }, createdAt }) =>
    consentsOf(operatorSubject(_id, openid), openid, createdAt),
  ),
]

const consentsOf = (
  { kind: subjectKind, id: subjectId }: ConsentSubject,
  openid: string,
  agreedAt: Date,
): ConsentRecord[] =>
  consentKindsOf(subjectKind).map((kind) => ({
    _id: `${subjectId}:${kind}:${POLICY_VERSION}`,
    subjectKind,
    subjectId,
    openid,
    kind,
    version: POLICY_VERSION,
    purpose: CONSENT_PURPOSES[subjectKind][kind] ?? '',
    agreedAt,
  }))
