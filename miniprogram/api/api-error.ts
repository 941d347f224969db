import type { ErrorCode, FieldIssue } from '../../cloudfunctions/_shared/errors'

/** What goes wrong on the way, before a function could answer. */
export type ConnectionErrorCode =
  /** No answer came: no network, or the platform did not run the function. */
  | 'NETWORK_FAILED'
  /** No answer came in time. A write may have happened all the same. */
  | 'TIMED_OUT'
  /** A file did not reach the storage. */
  | 'UPLOAD_FAILED'

export type ApiErrorCode = ErrorCode | ConnectionErrorCode

/** The one error that calling the server throws. The words for `code` are in `utils/error-message.ts`. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    readonly issues: FieldIssue[] = [],
    readonly details: Record<string, unknown> = {},
    readonly requestId = '',
  ) {
    super(code)
  }
}
