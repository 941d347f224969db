import type { Failure } from './failure'
import { fieldErrors } from './field-message'

/**
 * What a refusal says beside each field. A texted code that is wrong or used up is named by no issue: its words stand at
 * `codeField`, when the page has such a field.
 */
export function refusedFields(
  failure: Failure,
  labels: Record<string, string>,
  codeField = 'code',
): Record<string, string> {
  const errors = fieldErrors(failure.issues, labels)
  const aboutCode = failure.code.startsWith('CODE_') || failure.code === 'PHONE_CODE_INVALID'
  return aboutCode && codeField in labels ? { ...errors, [codeField]: failure.message } : errors
}
