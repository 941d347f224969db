import { MINUTE_MS } from '../_shared/time'
import { bringAbout } from './bring-about'
import type { RequestRecord } from './request-record'
import { findPendingEffects } from './request-repository'

/** Approved requests that a crashed call left undone: those that have waited for a minute. */
export const findUndoneRequests = (at: Date, limit: number): Promise<RequestRecord[]> =>
  findPendingEffects(new Date(at.getTime() - MINUTE_MS), limit)

export const finishUndoneRequest = (request: RequestRecord): Promise<void> => bringAbout(request)
