import type { FieldIssue } from '../errors'

const MINIMUM = 8
const MAXIMUM = 15
const CLASSES = [/[A-Za-z]/, /\d/, /[^A-Za-z0-9]/]
/** What every keyboard has: visible ASCII. */
const TYPEABLE = /^[\x21-\x7e]*$/

/**
 * The rule for passwords (A15; manual S4 with its lower bound put right): 8 to 15 characters with letters, digits and
 * special characters. The first thing that is wrong comes back; none when all is well.
 */
export function passwordIssues(path: string, password: string): FieldIssue[] {
  if (!password) return [{ path, code: 'REQUIRED' }]
  if (!TYPEABLE.test(password)) return [{ path, code: 'PASSWORD_CHARACTERS' }]
  if (password.length < MINIMUM || password.length > MAXIMUM)
    return [
      {
        path,
        code: 'PASSWORD_LENGTH',
        params: { minimum: MINIMUM, maximum: MAXIMUM, actual: password.length },
      },
    ]
  return CLASSES.every((one) => one.test(password)) ? [] : [{ path, code: 'PASSWORD_CLASSES' }]
}
