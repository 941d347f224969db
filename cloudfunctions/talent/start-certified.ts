import type { Caller } from '../_shared/caller'
import type { CredentialRecord } from '../_shared/credentials/credential-record'
import { startProvedSignIn } from '../_shared/credentials/start-proved-sign-in'
import { AppError } from '../_shared/errors'
import { endSignIn } from '../_shared/sign-ins/end-sign-in'
import type { CertifiedPersonRecord } from './certified-person-record'
import { changeCertifiedPerson, findCertifiedPerson } from './certified-person-repository'

/**
 * Signs this WeChat in as the certified person that a password proved it to be; the first time notes since when the phone is bound. Then looks whether the
 * phone is still the one that was proved: `SIGN_IN_REQUIRED` when the roster has another one by now. Whoever changes a
 * phone ends the sign-ins after the change, so one of the two sees the other.
 */
export async function startCertified(
  { _id, phoneHash, boundAt }: CertifiedPersonRecord,
  credential: CredentialRecord,
  { openid }: Caller,
): Promise<void> {
  await startProvedSignIn(credential, { openid })
  const at = new Date()
  if (!boundAt) await changeCertifiedPerson(_id, { boundAt: at, updatedAt: at }, { phoneHash, boundAt: null })
  if ((await findCertifiedPerson(_id))?.phoneHash === phoneHash) return
  await endSignIn(openid, 'certified')
  throw new AppError('SIGN_IN_REQUIRED', { kind: 'certified' })
}
