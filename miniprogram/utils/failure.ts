import type { FieldIssue } from '../../cloudfunctions/_shared/errors'
import { ApiError, type ApiErrorCode } from '../api/api-error'
import { errorMessages } from './error-message'

/** An error as plain data, fit for `setData`. */
export interface Failure {
  code: ApiErrorCode
  /** What happened and what to do, in words. */
  message: string
  /** Short enough to be read out on the phone. */
  requestId: string
  issues: FieldIssue[]
  details: Record<string, unknown>
}

/** Describes what a call threw. A defect of the page itself is not a failure of the server and is thrown on. */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof ApiError)) throw error
  const { code, issues, details, requestId } = error
  return { code, message: errorMessages[code], requestId: requestId.slice(0, 9), issues, details }
}

/** Says that a write failed, and what to do; stays until it is read. Resolves when closed. */
export async function showFailure(failure: Failure, title = '没有成功'): Promise<void> {
  const trace = failure.requestId ? `\n错误码 ${failure.code} · 请求号 ${failure.requestId}` : ''
  await wx.showModal({
    title,
    content: failure.message + trace,
    showCancel: false,
    confirmText: '知道了',
  })
}
