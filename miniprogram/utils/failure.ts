import type { FieldIssue } from '../../cloudfunctions/_shared/errors'
import { ApiError, type ApiErrorCode } from '../api/api-error'
import { errorMessages } from './error-message'
import { dayTime } from './format'

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
  const unnamed = code === 'VALIDATION_FAILED' && !issues.length
  const message = unnamed ? '有内容不对，请核对后再试。' : messageOf(code, details)
  return { code, message, requestId: requestId.slice(0, 9), issues, details }
}

/** With what the server told beside the code: until when to wait, how many tries are left. */
function messageOf(code: ApiErrorCode, { retryAt, triesLeft, endsAt }: Record<string, unknown>): string {
  if (typeof retryAt === 'string') {
    const until = dayTime(retryAt)
    if (code === 'RATE_LIMITED') return `操作太频繁，${until} 后可以再试。`
    if (code === 'CALLER_BLOCKED') return `这个微信操作异常，已暂停使用，${until} 后恢复。有疑问请联系协会。`
    if (code === 'SIGN_IN_LOCKED') return `连续输错次数太多，${until} 后可以再试，也可以找回密码。`
  }
  if (code === 'EXAM_NOT_OVER' && typeof endsAt === 'string')
    return `考试 ${dayTime(endsAt)} 才结束，之后才能发布成绩。`
  if (code === 'CODE_WRONG' && typeof triesLeft === 'number')
    return triesLeft ? `验证码不对，还可以试 ${triesLeft} 次。` : '验证码不对，请重新获取。'
  return errorMessages[code]
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
