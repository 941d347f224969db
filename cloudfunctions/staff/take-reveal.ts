import { takeLimit } from '../_shared/limits/take-limit'
import { DAY_MS } from '../_shared/time'

/** More than a reviewer needs on a full day; few enough that nobody carries the records away number by number. */
const A_DAY = 60

/** Counts a look at numbers in full, whatever they are of (O4). `RATE_LIMITED` with `retryAt` after sixty a day. */
export const takeReveal = (staffAccountId: string): Promise<void> =>
  takeLimit({ action: 'reveal', subject: staffAccountId, max: A_DAY, windowMs: DAY_MS })
