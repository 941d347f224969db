import { DAY_MS } from '../_shared/time'

const CHINA_MS = 8 * 3_600_000

/** The instant after so many working days, Monday to Friday in China; public holidays are not counted out. */
export function afterWorkingDays(from: Date, days: number): Date {
  let at = from
  for (let left = days; left > 0;) {
    at = new Date(at.getTime() + DAY_MS)
    const weekday = new Date(at.getTime() + CHINA_MS).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return at
}
