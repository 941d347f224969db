import type { ErrorCode, FieldIssue } from '../../cloudfunctions/_shared/errors'
import type { ReplyError } from '../../cloudfunctions/_shared/reply'

/** What an actor's call throws when the function refuses: `await expect(call).rejects.toMatchObject({ code: … })`. */
export class RouteError extends Error {
  readonly code: ErrorCode
  readonly issues: FieldIssue[]
  readonly details: Record<string, unknown>

  constructor(route: string, { code, issues = [], details = {} }: ReplyError) {
    super(`${route} answered ${code} ${JSON.stringify({ issues, details })}`)
    this.code = code
    this.issues = issues
    this.details = details
  }
}
