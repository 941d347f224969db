import type { Caller } from '../_shared/caller'
import { sendCode } from '../_shared/codes/send-code'
import { accountSubject } from './consent-subject'
import { requireCodeConsent } from './require-code-consent'
import { requireMobile } from './require-mobile'

/** Texts a code to a number that somebody wants to use: where WeChat's phone button is refused or out of quota (A3). */
export async function sendPhoneCode(
  { phone: typed, consents }: { phone: string; consents?: { privacy: string } | undefined },
  caller: Caller,
) {
  const phone = requireMobile(typed)
  const { account, openid } = caller
  await requireCodeConsent(consents, account && accountSubject(account._id), openid)
  return sendCode({ purpose: 'bind_phone', phone, caller })
}
