import type { z } from 'zod'
import type { Contract } from '../../cloudfunctions/_shared/contract'
import type { Reply } from '../../cloudfunctions/_shared/reply'
import { learnServerTime } from '../utils/server-time'
import { ApiError } from './api-error'

const TIMEOUT_MS = 8_000
/** Routes that change nothing; only these are asked again by themselves. */
const READ = /^(get|list|find|check)[A-Z]?/

type Call<C extends Contract> = <K extends keyof C & string>(
  route: K,
  input: z.input<C[K]['input']>,
) => Promise<C[K]['output']>

/**
 * Calls one function's routes, typed by its contract. Resolves to the data; throws `ApiError`. A read that
 * found no network is asked once more. `timeoutMs` is for functions that work longer than a page may wait.
 */
export function createClient<C extends Contract>(name: string, timeoutMs = TIMEOUT_MS): Call<C> {
  return async (route, input) => {
    const ask = () => callOnce(name, route, input, timeoutMs)
    const reply = await (READ.test(route) ? ask().catch(askAgain(ask)) : ask())
    learnServerTime(reply.serverTime)
    if (reply.ok) return reply.data
    const { code, issues, details } = reply.error
    throw new ApiError(code, issues, details, reply.requestId)
  }
}

const askAgain = (ask: () => Promise<Reply<unknown>>) => (error: unknown) => {
  if (error instanceof ApiError && error.code === 'NETWORK_FAILED') return ask()
  throw error
}

function callOnce(name: string, route: string, input: unknown, timeoutMs: number): Promise<Reply<unknown>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ApiError('TIMED_OUT')), timeoutMs)
    wx.cloud
      .callFunction({ name, data: { $url: route, input } })
      .then(({ result }) => resolve(result as unknown as Reply<unknown>))
      .catch(() => reject(new ApiError('NETWORK_FAILED')))
      .finally(() => clearTimeout(timer))
  })
}
