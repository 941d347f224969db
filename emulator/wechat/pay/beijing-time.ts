const OFFSET_MS = 8 * 3_600_000

/** `2026-05-14T17:20:00+08:00`, the form of all instants in WeChat Pay. */
export const beijingTime = (at: number): string =>
  `${new Date(at + OFFSET_MS).toISOString().slice(0, 19)}+08:00`

/** `20260514`, as in transaction numbers. */
export const beijingDay = (at: number): string =>
  new Date(at + OFFSET_MS).toISOString().slice(0, 10).replace(/-/g, '')
