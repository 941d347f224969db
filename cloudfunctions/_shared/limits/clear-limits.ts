import { limitId, type Limit } from './limit-record'
import { removeLimits } from './limit-repository'

/** Forgets what was counted: the person has proved to be the right one. */
export const clearLimits = (limits: readonly Pick<Limit, 'action' | 'subject'>[]): Promise<void> =>
  removeLimits(limits.map(limitId))
