import type { Failure } from '../../utils/failure'
import { dayTime } from '../../utils/format'

/** The words of a failure; one that passes by itself says when. */
export function waitWords({ code, message, details }: Failure): string {
  const { retryAt, triesLeft } = details
  if (code === 'SIGN_IN_LOCKED') return `连续输错次数太多，${dayTime(String(retryAt))} 后可以再试。`
  if (code === 'RATE_LIMITED' && retryAt) return `次数已用完，${dayTime(String(retryAt))} 后可以再试。`
  if (code === 'CODE_WRONG' && typeof triesLeft === 'number')
    return triesLeft ? `验证码不对，还可以试 ${triesLeft} 次。` : '验证码不对，次数已用完，请重新获取。'
  return message
}
