import { passwordIssues } from '../_shared/domain/password'
import type { FieldIssue } from '../_shared/errors'

/** The rule for a new password (A15), and that it was typed the same twice. */
export const newPasswordIssues = (password: string, passwordAgain: string): FieldIssue[] => [
  ...passwordIssues('password', password),
  ...(password === passwordAgain ? [] : [{ path: 'passwordAgain', code: 'NOT_SAME' as const }]),
]
