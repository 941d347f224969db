import { ServiceError } from '../service-error'

/**
 * The event of a call from a mini-program: what the client sent, with `userInfo` and `tcbContext` set by the
 * platform over anything of that name. A forged identity in the event has no effect.
 */
export function clientEvent(data: unknown, openid: string, appId: string): Record<string, unknown> {
  if (data !== undefined && data !== null && (typeof data !== 'object' || Array.isArray(data))) {
    throw new ServiceError('INVALID_PARAM', 'The data of a function call must be an object.')
  }
  return { ...(data ?? {}), tcbContext: {}, userInfo: { appId, openId: openid } }
}
