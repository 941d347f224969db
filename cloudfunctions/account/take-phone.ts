import type { Caller } from '../_shared/caller'
import { consumeCode } from '../_shared/codes/consume-code'
import { isMobile, normalizeMobile } from '../_shared/domain/mobile'
import { AppError } from '../_shared/errors'
import { exchangePhoneCode } from '../_shared/open-api'
import { requireMobile } from './require-mobile'

/** How somebody shows that a phone number is theirs (A3): the code of WeChat's button, or one that was texted to it. */
export type PhoneEvidence = { wechatCode: string } | { phone: string; code: string }

/** The number that was shown to be the caller's. Uses the code up. Numbers of mainland China only. */
export async function takePhone(evidence: PhoneEvidence, caller: Pick<Caller, 'openid'>): Promise<string> {
  if ('wechatCode' in evidence) {
    const { phone: raw, countryCode } = await exchangePhoneCode(evidence.wechatCode)
    const phone = normalizeMobile(raw)
    if (countryCode === '86' && isMobile(phone)) return phone
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'phone', code: 'PHONE_FORMAT' }] })
  }
  const phone = requireMobile(evidence.phone)
  await consumeCode({ purpose: 'bind_phone', phone, code: evidence.code, caller })
  return phone
}
