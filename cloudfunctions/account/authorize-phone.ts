import type { SignedInCaller } from '../_shared/caller'
import { isMobile, normalizeMobile } from '../_shared/domain/mobile'
import { AppError } from '../_shared/errors'
import { phoneHashOf } from '../_shared/lookup-hashes'
import { maskPhone } from '../_shared/mask'
import { exchangePhoneCode } from '../_shared/open-api'
import { seal } from '../_shared/privacy'
import { changeAccount } from './account-repository'

/** Exchanges the code of WeChat's phone button on the server and stores the number sealed (A3, O4). */
export async function authorizePhone(
  { code }: { code: string },
  { account }: SignedInCaller,
): Promise<{ phoneMasked: string }> {
  const { phone: raw, countryCode } = await exchangePhoneCode(code)
  const phone = normalizeMobile(raw)
  if (countryCode !== '86' || !isMobile(phone))
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'phone', code: 'PHONE_FORMAT' }] })
  const phoneMasked = maskPhone(phone)
  await changeAccount(account._id, {
    phone: seal(phone, account._id),
    phoneMasked,
    phoneHash: phoneHashOf(phone),
    updatedAt: new Date(),
  })
  return { phoneMasked }
}
