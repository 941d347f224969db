import { isMobile, normalizeMobile } from '../_shared/domain/mobile'
import { AppError } from '../_shared/errors'

/** The number as it is stored; `VALIDATION_FAILED` at `phone` when it is none. */
export function requireMobile(raw: string): string {
  const phone = normalizeMobile(raw)
  if (!isMobile(phone))
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'phone', code: 'PHONE_FORMAT' }] })
  return phone
}
