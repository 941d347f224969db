import type { Refusal } from './check-digit-number'

const EMAIL = /^[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/
const MAX_CHARACTERS = 100

/** Checks an e-mail address. The domain is written in lower case; the part before the @ stays as typed. */
export function checkEmail(raw: string): { email: string } | { issue: Refusal } {
  const email = raw.trim()
  if (!email) return { issue: { code: 'REQUIRED' } }
  if (email.length > MAX_CHARACTERS)
    return { issue: { code: 'TOO_LONG', params: { maximum: MAX_CHARACTERS } } }
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at)
  const dotsWrong = local.startsWith('.') || local.endsWith('.') || local.includes('..')
  if (!EMAIL.test(email) || dotsWrong) return { issue: { code: 'EMAIL_FORMAT' } }
  return { email: `${local}${email.slice(at).toLowerCase()}` }
}
