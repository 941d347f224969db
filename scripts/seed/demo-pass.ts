import {
  credentialId,
  loginHashOf,
  type CredentialRecord,
} from '../../cloudfunctions/_shared/credentials/credential-record'
import { hashPassword } from '../../cloudfunctions/_shared/credentials/password-hash'
import type { RecoveryRecord } from '../../cloudfunctions/account/recovery/recovery-record'
import { normalizeAnswer } from '../../cloudfunctions/account/recovery/security-answer'
import type { SecurityQuestion } from '../../cloudfunctions/account/recovery/security-questions'
import type { DemoTime } from './demo-time'

/** The pass account of the demo world: what 宋乔 types to sign in, and answers to get back in. */
export const DEMO_PASS = {
  accountId: 'acc_song_qiao',
  userName: 'songqiao',
  password: 'Jianglin#26',
  answers: { first_teacher: '陈老师', primary_school: '江临实验小学' },
} as const

const registeredAt = (time: DemoTime) => time.at(-60, '10:00')

/** Its user name and password. Names are hashed with the key of this world as this is called; only the password waits. */
export function demoPassCredential(time: DemoTime): Promise<CredentialRecord> {
  const { accountId, userName, password } = DEMO_PASS
  const loginHashes = [loginHashOf('pass', userName)]
  return hashPassword(password).then((hash) => ({
    _id: credentialId('pass', accountId),
    kind: 'pass',
    subjectId: accountId,
    loginHashes,
    password: hash,
    passwordVersion: 1,
    mustChange: false,
    passwordExpiresAt: null,
    knownWechats: [],
    createdAt: registeredAt(time),
    updatedAt: registeredAt(time),
  }))
}

export async function demoPassRecovery(time: DemoTime): Promise<RecoveryRecord> {
  const answers = Object.entries(DEMO_PASS.answers) as [SecurityQuestion, string][]
  return {
    _id: DEMO_PASS.accountId,
    questions: await Promise.all(
      answers.map(async ([question, answer]) => ({
        question,
        answerHash: await hashPassword(normalizeAnswer(answer)),
      })),
    ),
    factorsNeeded: 1,
    updatedAt: registeredAt(time),
  }
}
