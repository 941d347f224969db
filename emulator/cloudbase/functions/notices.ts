import { z } from 'zod'
import type { Faults } from '../control/faults'
import { twice } from '../control/twice'
import { ServiceError } from '../service-error'
import type { CallFor, Functions } from './functions'

/** A message of WeChat's push: JSON with at least its kind, as a function gets it for its event. */
const pushedMessage = z.looseObject({
  MsgType: z.string().min(1),
  Event: z.string().optional(),
  /** The user of whom it tells. */
  FromUserName: z.string().optional(),
})

/**
 * What WeChat tells functions by itself: payments of cloudPay, pushed messages. Whoever sends a notice sends it again
 * until it is acknowledged; the faults of `notice.<function>` show what then happens: it arrives late, twice, not at
 * all, or without the sender hearing of it.
 */
export class Notices {
  constructor(
    private readonly functions: Functions,
    private readonly faults: Faults,
  ) {}

  /**
   * Answers what the function returned.
   * @throws ServiceError the function's own failure, or a fault's: the sender has no acknowledgement
   */
  async tell(name: string, event: unknown, callFor: CallFor): Promise<unknown> {
    const outcome = await this.faults.before(`notice.${name}`)
    if (outcome === 'drop') throw lost()
    const deliver = () => this.functions.invoke(name, event, callFor)
    const result = await (outcome === 'duplicate' ? twice(deliver) : deliver())
    if (outcome === 'lost-reply') throw lost()
    return result
  }

  /**
   * Hands a message to the function that `database/functions.json` names for its kind, and answers what it returned.
   * [INF] the function sees the user as OPENID and `wx_message` as SOURCE.
   * @throws ServiceError `INVALID_PARAM` when it is no message or no function is named for it; as `tell`
   */
  push(given: unknown): Promise<unknown> {
    const parsed = pushedMessage.safeParse(given)
    if (!parsed.success) throw new ServiceError('INVALID_PARAM', 'A message has at least its MsgType.')
    const { data: message } = parsed
    const kind = message.Event ? `${message.MsgType}/${message.Event}` : message.MsgType
    const receiver = this.functions.list().find(({ messages }) => messages.includes(kind))
    if (!receiver)
      throw new ServiceError(
        'INVALID_PARAM',
        `database/functions.json names no function for messages ${kind}.`,
      )
    return this.tell(receiver.name, message, {
      source: 'wx_message',
      ...(message.FromUserName ? { openid: message.FromUserName } : {}),
    })
  }
}

const lost = () => new ServiceError('SYS_ERR', 'The connection broke, as a fault on request says.')
