import type { Refusal } from '../_shared/domain/check-digit-number'

const MINIMUM = 4
const MAXIMUM = 20
/** Begins with a letter, so that it is never taken for a phone or ID number. */
const USER_NAME = /^[a-z][a-z0-9_-]*$/

/** A user name as it is compared: capitals, width and surrounding spaces make no difference. */
export const plainUserName = (raw: string): string => raw.normalize('NFKC').trim().toLowerCase()

/** A user name of a pass account (S2, S3): 4 to 20 letters, digits, `_` and `-`. */
export function checkUserName(raw: string): { userName: string } | { issue: Refusal } {
  const userName = plainUserName(raw)
  if (!userName) return { issue: { code: 'REQUIRED' } }
  if (userName.length < MINIMUM)
    return { issue: { code: 'TOO_SHORT', params: { minimum: MINIMUM, actual: userName.length } } }
  if (userName.length > MAXIMUM)
    return { issue: { code: 'TOO_LONG', params: { maximum: MAXIMUM, actual: userName.length } } }
  return USER_NAME.test(userName) ? { userName } : { issue: { code: 'USER_NAME_CHARACTERS' } }
}
