import { limitId, type Limit } from './limit-record'
import { prolongFullLimit } from './limit-repository'

/** After a failure: a window that is full now lasts its whole length from here, so that the last try costs the full wait. */
export const lockWhenFull = (limit: Limit): Promise<void> =>
  prolongFullLimit(limitId(limit), limit.max, new Date(Date.now() + limit.windowMs))
