import { logFailure } from '../_shared/log'
import { isSignedByWechatPay, signedHeaders } from '../_shared/wechat-pay/verify-signature'
import { applyNotice, UnreadableNoticeError } from '../payment/apply-notice'
import type { HttpAnswer, HttpEvent } from '../_shared/http'
import { accepted, rawBody, refused } from './http-event'

/**
 * The only public door of the platform: WeChat Pay's notices. Nothing of a request is believed before its signature
 * over the raw body holds and is at most five minutes old (G6). 200 means written for good; a failure of ours is
 * 5xx, so that WeChat sends the notice again (G8).
 */
export async function receiveNotice(event: HttpEvent): Promise<HttpAnswer> {
  if (event.httpMethod !== 'POST') return refused(405, 'POST only')
  const body = rawBody(event)
  try {
    if (!isSignedByWechatPay(body, signedHeaders(Object.entries(event.headers ?? {})), new Date()))
      return refused(401, 'the signature does not hold')
    await applyNotice(body)
    return accepted()
  } catch (error) {
    logFailure('payment-callback', error)
    return error instanceof UnreadableNoticeError
      ? refused(400, 'the notice cannot be read')
      : refused(500, 'try again')
  }
}
