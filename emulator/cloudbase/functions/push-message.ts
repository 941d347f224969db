import { z } from 'zod'
import { ServiceError } from '../service-error'
import type { Functions } from './functions'

/** A message of WeChat's push: JSON with at least its kind, as a function gets it for its event. */
export const pushedMessage = z.looseObject({
  MsgType: z.string().min(1),
  Event: z.string().optional(),
  /** The user of whom it tells. */
  FromUserName: z.string().optional(),
})

/**
 * Hands a message to the function that `database/functions.json` names for its kind, and answers what it returned.
 * [INF] the function sees the user as OPENID and `wx_message` as SOURCE.
 * @throws ServiceError `INVALID_PARAM` when no function is named for it, or the function's own failure
 */
export function pushMessage(functions: Functions, message: z.output<typeof pushedMessage>): Promise<unknown> {
  const kind = message.Event ? `${message.MsgType}/${message.Event}` : message.MsgType
  const receiver = functions.list().find(({ messages }) => messages.includes(kind))
  if (!receiver)
    throw new ServiceError('INVALID_PARAM', `database/functions.json names no function for messages ${kind}.`)
  return functions.invoke(receiver.name, message, {
    source: 'wx_message',
    ...(message.FromUserName ? { openid: message.FromUserName } : {}),
  })
}
