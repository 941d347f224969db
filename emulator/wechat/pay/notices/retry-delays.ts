const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** After a failed delivery WeChat waits this long before the next; 24 h 4 min in all, then it gives up. */
export const RETRY_DELAYS_MS: readonly number[] = [
  15 * SECOND,
  15 * SECOND,
  30 * SECOND,
  3 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  60 * MINUTE,
  3 * HOUR,
  3 * HOUR,
  3 * HOUR,
  6 * HOUR,
  6 * HOUR,
]

/** [INF] cloudPay tries for up to two days; the steps after the first day are not documented. */
export const FUNCTION_RETRY_DELAYS_MS: readonly number[] = [...RETRY_DELAYS_MS, 6 * HOUR, 6 * HOUR, 6 * HOUR]
