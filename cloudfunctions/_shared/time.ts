import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(timezone)

/** Calendar days and wall-clock words are China's, wherever the function runs. */
const ZONE = 'Asia/Shanghai'
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

export const HOUR_MS = 3_600_000
export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/** The calendar day of an instant, `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => dayjs(at).tz(ZONE).format('YYYY-MM-DD')

/** The calendar day `2019-06-30` as `2019年6月30日`; empty stays empty. */
export function dayWords(on: string): string {
  const [year, month, date] = on.split('-').map(Number)
  return on ? `${year}年${month}月${date}日` : ''
}

/** The end of a calendar day: the midnight after it. */
export const endOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY_MS)

/** `5月14日 周三 17:20`: how deadlines are written in messages. */
export function deadlineWords(at: Date): string {
  const local = dayjs(at).tz(ZONE)
  return `${local.format('M月D日')} ${WEEKDAYS[local.day()]} ${local.format('HH:mm')}`
}

/** `2026-05-14 17:20`: how documents print an instant. */
export const minuteOf = (at: Date): string => dayjs(at).tz(ZONE).format('YYYY-MM-DD HH:mm')

/** An instant as `2026年5月12日 09:31`. */
export const minuteWords = (at: Date): string => `${dayWords(dayOf(at))} ${clockOf(at)}`

/** `17:20` */
export const clockOf = (at: Date): string => dayjs(at).tz(ZONE).format('HH:mm')

/** RFC 3339 with China's offset and whole seconds, as WeChat Pay's `time_expire` wants it. */
export const rfc3339 = (at: Date): string => dayjs(at).tz(ZONE).format('YYYY-MM-DDTHH:mm:ssZ')

/** True for `YYYY-MM-DD` that names a day that exists. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
