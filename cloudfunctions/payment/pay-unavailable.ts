import { AppError } from '../_shared/errors'
import { logFailure } from '../_shared/log'
import { PayRefusedError, PayUnavailableError } from '../_shared/wechat-pay/errors'

/** For routes: what WeChat did not answer or refused is `PAYMENT_UNAVAILABLE`; the reason goes to the log. */
export async function orPaymentUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof PayUnavailableError || error instanceof PayRefusedError)) throw error
    logFailure('wechat-pay', error)
    throw new AppError('PAYMENT_UNAVAILABLE')
  }
}
