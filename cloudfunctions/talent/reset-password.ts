import type { Caller } from '../_shared/caller'
import { putPassword } from './put-password'
import { redeemProof } from './redeem-proof'

/** 忘记密码: sets the new password, unlocks the number and signs every WeChat out; the person signs in with it (A14). */
export async function resetPassword(
  input: { proof: string; password: string },
  caller: Caller,
): Promise<object> {
  const person = await redeemProof(input, caller)
  await putPassword(person, input.password)
  return {}
}
