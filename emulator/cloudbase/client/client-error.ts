import { wxErrCode } from '../error-codes'
import { errorReply } from '../server/error-reply'

/** A refusal as the container shows it: `wx.cloud` fails with `errCode`, the words are the service's. */
export interface ClientError {
  code: string
  message: string
  errCode: number
}

export function clientError(error: unknown): ClientError {
  const reply = errorReply(error)
  return { ...reply, errCode: wxErrCode(reply.code) }
}
