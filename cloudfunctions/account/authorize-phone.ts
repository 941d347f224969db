import type { SignedInCaller } from '../_shared/caller'
import { changeAccount } from './account-repository'
import { phoneFields } from './identity-fields'
import { takePhone } from './take-phone'

/** Exchanges the code of WeChat's phone button on the server and stores the number sealed (A3, O4). */
export const authorizePhone = ({ code }: { code: string }, caller: SignedInCaller) =>
  storePhone({ wechatCode: code }, caller)

/** The way without WeChat's button: the code that was texted to the number (A3). */
export const verifyPhoneCode = (evidence: { phone: string; code: string }, caller: SignedInCaller) =>
  storePhone(evidence, caller)

async function storePhone(
  evidence: Parameters<typeof takePhone>[0],
  caller: SignedInCaller,
): Promise<{ phoneMasked: string }> {
  const { account } = caller
  const phone = await takePhone(evidence, caller)
  const fields = phoneFields(phone, account._id)
  await changeAccount(account._id, { ...fields, updatedAt: new Date() })
  return { phoneMasked: fields.phoneMasked! }
}
