import { checkPersonName } from '../_shared/domain/person-name'
import { AppError } from '../_shared/errors'

/** The name of somebody who is to act for a unit. Refused by the name of its field. */
export function checkedOperatorName(raw: string, path = 'name'): string {
  const check = checkPersonName(raw, 'passport')
  if ('issue' in check) throw new AppError('VALIDATION_FAILED', { issues: [{ path, ...check.issue }] })
  return check.name
}
