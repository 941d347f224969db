import type { Caller } from '../_shared/caller'
import { removeCredential } from '../_shared/credentials/remove-credential'
import { presentCard } from './present-card'
import { putPassword } from './put-password'
import { redeemProof } from './redeem-proof'
import { startCertified } from './start-certified'
import type { NameCard } from './views'

/** 设置登录密码 the first time: binds the phone and signs in (A14). */
export async function bindPhone(
  input: { proof: string; password: string },
  caller: Caller,
): Promise<NameCard> {
  const person = await redeemProof(input, caller)
  const credential = await putPassword(person, input.password)
  try {
    await startCertified(person, credential, caller)
  } catch (error) {
    await removeCredential('certified', person._id)
    throw error
  }
  return presentCard(person, new Date())
}
