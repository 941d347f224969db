import { AppError, type ErrorCode } from '../errors'
import { limitId, type Limit } from './limit-record'
import { addLimit, countWithin, readLimit, restartLimit } from './limit-repository'

/**
 * Counts one use before it happens, so that parallel calls cannot exceed the limit (O8). `RATE_LIMITED` with `retryAt`
 * (ISO) when the window is full; `refusal` names another code.
 */
export async function takeLimit(limit: Limit, refusal: ErrorCode = 'RATE_LIMITED'): Promise<void> {
  const { action, max, windowMs } = limit
  const id = limitId(limit)
  for (;;) {
    const at = new Date()
    if (await countWithin(id, max, at)) return
    const found = await readLimit(id)
    if (found && found.windowEndsAt > at) {
      if (found.count >= max) throw new AppError(refusal, { retryAt: found.windowEndsAt.toISOString() })
      continue
    }
    const windowEndsAt = new Date(at.getTime() + windowMs)
    const started = found
      ? await restartLimit(found, windowEndsAt)
      : await addLimit({ _id: id, action, count: 1, windowEndsAt })
    if (started) return
  }
}
