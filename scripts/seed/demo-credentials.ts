import {
  credentialId,
  loginHashOf,
  type CredentialRecord,
} from '../../cloudfunctions/_shared/credentials/credential-record'
import { hashPassword } from '../../cloudfunctions/_shared/credentials/password-hash'
import { initialPasswordUntil } from '../../cloudfunctions/talent/institutions/initial-password'
import { INSTITUTION_PASSWORDS } from './demo-institutions'
import { demoRosterPasswords } from './demo-roster'
import type { DemoTime } from './demo-time'

const OWNERS = [
  ...demoRosterPasswords.map((owner) => ({ ...owner, kind: 'certified' as const, isInitial: false })),
  ...INSTITUTION_PASSWORDS.map((owner) => ({ ...owner, kind: 'institution' as const })),
]

/** Hashing takes a moment each, and needs no settings. */
export const hashDemoPasswords = (): Promise<string[]> =>
  Promise.all(OWNERS.map(({ password }) => hashPassword(password)))

/** The passwords of the demo world's certified people and institutions; the notes of the people in the panel say which. */
export const demoCredentials = (time: DemoTime, hashes: readonly string[]): CredentialRecord[] =>
  OWNERS.map(({ kind, subjectId, loginName, isInitial }, index) => {
    const at = time.at(-1, '16:00')
    return {
      _id: credentialId(kind, subjectId),
      kind,
      subjectId,
      loginHashes: [loginHashOf(kind, loginName)],
      password: hashes[index] ?? null,
      passwordVersion: 1,
      mustChange: isInitial,
      passwordExpiresAt: isInitial ? initialPasswordUntil(at) : null,
      knownWechats: [],
      createdAt: at,
      updatedAt: at,
    }
  })
