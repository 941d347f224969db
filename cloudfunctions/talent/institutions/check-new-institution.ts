import { checkCreditCode } from '../../_shared/domain/credit-code'
import type { Refusal } from '../../_shared/domain/check-digit-number'
import { AppError, type FieldIssue } from '../../_shared/errors'

/** Easy to read out and to type on a phone; begins with a letter, so that nobody takes it for a phone number. */
const ACCOUNT_NAME = /^[a-z][a-z0-9_-]{3,19}$/

/** The account name and credit code as they are stored. All that is wrong comes back at once. */
export function checkNewInstitution(fields: { accountName: string; creditCode: string }): {
  accountName: string
  creditCode: string
} {
  const accountName = fields.accountName.normalize('NFKC').toLowerCase()
  const code = checkCreditCode(fields.creditCode)
  const issues: FieldIssue[] = [
    ...issue('accountName', accountNameRefusal(accountName)),
    ...issue('creditCode', 'issue' in code ? code.issue : null),
  ]
  if (issues.length || 'issue' in code) throw new AppError('VALIDATION_FAILED', { issues })
  return { accountName, creditCode: code.creditCode }
}

const issue = (path: string, refusal: Refusal | null): FieldIssue[] => (refusal ? [{ path, ...refusal }] : [])

function accountNameRefusal(accountName: string): Refusal | null {
  if (!accountName) return { code: 'REQUIRED' }
  return ACCOUNT_NAME.test(accountName) ? null : { code: 'ACCOUNT_NAME_FORMAT' }
}
