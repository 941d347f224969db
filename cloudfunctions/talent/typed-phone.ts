import { isMobile, normalizeMobile } from '../_shared/domain/mobile'
import { AppError } from '../_shared/errors'

/** A phone number as somebody typed it, in the form in which it is looked up; else `PHONE_FORMAT` on `phone`. */
export function typedPhone(raw: string): string {
  const phone = normalizeMobile(raw)
  if (phone) {
    if (isMobile(phone)) return phone
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'phone', code: 'PHONE_FORMAT' }] })
  }
  throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'phone', code: 'REQUIRED' }] })
}
