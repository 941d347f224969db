import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { changeAccount } from './account-repository'
import { accountSubject } from './consent-subject'
import { phoneFields } from './identity-fields'
import { tellOwner } from './pass/tell-owner'
import { CONSENTS_FOR_PHONE, requireConsentsInForce } from './policies/require-consents-in-force'
import { requireBoundWechat } from './require-bound-wechat'
import { takePhone } from './take-phone'

/** Exchanges the code of WeChat's phone button on the server and stores the number sealed (A3, O4). */
export const authorizePhone = ({ code }: { code: string }, caller: SignedInCaller) =>
  storePhone({ wechatCode: code }, caller)

/** The way without WeChat's button: the code that was texted to the number (A3). */
export const verifyPhoneCode = (evidence: { phone: string; code: string }, caller: SignedInCaller) =>
  storePhone(evidence, caller)

/** In the bound WeChat only: the phone confirms what a password alone must not do (A5). The owner is told of a change. */
async function storePhone(
  evidence: Parameters<typeof takePhone>[0],
  caller: SignedInCaller,
): Promise<{ phoneMasked: string }> {
  requireBoundWechat(caller, 'BOUND_WECHAT_ONLY')
  const { account, openid } = caller
  await requireConsentsInForce(accountSubject(account._id), CONSENTS_FOR_PHONE)
  const phone = await takePhone(evidence, caller)
  const fields = phoneFields(phone, account._id, openid)
  const changed = await changeAccount(account._id, { ...fields, updatedAt: new Date() }, { openid })
  if (!changed) throw new AppError('BOUND_WECHAT_ONLY', { wechat: 'none' })
  const phoneMasked = fields.phoneMasked!
  if (account.phone && account.phoneHash !== fields.phoneHash)
    await tellOwner(account._id, 'phone_changed', { phone: phoneMasked })
  return { phoneMasked }
}
