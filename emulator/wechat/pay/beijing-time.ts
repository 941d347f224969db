const OFFSET_MS = 8 * 3_600_000

/** `2026-05-14T17:20:00+08:00`, the form of all instants in WeChat Pay. */
export const beijingTime = (at: number): string =>
  `${new Date(at + OFFSET_MS).toISOString().slice(0, 19)}+08:00`

/** `20260514`, as in transaction numbers. */
export const beijingDay = (at: number): string =>
  new Date(at + OFFSET_MS).toISOString().slice(0, 10).replace(/-/g, '')

/** `2026-05-14 17:20:00`, the form of instants in bills. */
export const beijingBillTime = (at: number): string => beijingTime(at).slice(0, 19).replace('T', ' ')

/** `20260514172000`, the form of instants in the older interfaces. */
export const beijingDigits = (at: number): string => beijingTime(at).slice(0, 19).replace(/\D/g, '')

/** The first instant of a date such as `2026-05-14` in Beijing. */
export const beijingMidnight = (date: string): number => Date.parse(`${date}T00:00:00+08:00`)
