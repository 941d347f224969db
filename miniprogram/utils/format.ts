import { serverNow } from './server-time'

/** Days and clock times are China's, wherever the phone is. */
const CHINA_OFFSET_MS = 8 * 3_600_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const inChina = (iso: string | number) => new Date(new Date(iso).getTime() + CHINA_OFFSET_MS)
const two = (number: number) => String(number).padStart(2, '0')

/** `09:00` */
export function clock(iso: string | number): string {
  const at = inChina(iso)
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

const yearOf = (iso: string | number) => inChina(iso).getUTCFullYear()

/** `5月14日`; of another year than the current one `2029年5月14日`. */
export const monthDay = (iso: string | number): string =>
  yearOf(iso) === yearOf(serverNow()) ? withoutYear(iso) : yearDay(iso)

function withoutYear(iso: string | number): string {
  const at = inChina(iso)
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
}

/** `5月14日 周三` */
export const day = (iso: string | number): string => `${monthDay(iso)} ${WEEKDAYS[inChina(iso).getUTCDay()]}`

/** `2029年5月10日`: days that usually lie years ahead or back. */
export const yearDay = (iso: string | number): string => `${yearOf(iso)}年${withoutYear(iso)}`

/** `5月14日 周三 17:20`: how every deadline is written. */
export const dayTime = (iso: string | number): string => `${day(iso)} ${clock(iso)}`

/** `5月6日 09:00` */
export const monthDayTime = (iso: string | number): string => `${monthDay(iso)} ${clock(iso)}`

/** `6月21日 09:00 至 10:30`, or both days where they differ. */
export function timeRange(from: string, to: string): string {
  const end = monthDay(from) === monthDay(to) ? clock(to) : monthDayTime(to)
  return `${monthDayTime(from)} 至 ${end}`
}

/** The calendar day `YYYY-MM-DD` as `6月14日 周六`. */
export const calendarDay = (on: string): string => day(`${on}T00:00:00+08:00`)

/** The calendar day of an instant, `YYYY-MM-DD`. */
export const dayOf = (iso: string | number): string => inChina(iso).toISOString().slice(0, 10)

/** The hour of the day, 0 to 23. */
export const hourOf = (iso: string | number): number => inChina(iso).getUTCHours()

/** `380.00`, without the sign. */
export const amount = (fen: number): string => (fen / 100).toFixed(2)

/** `¥380.00`, `¥100,000.00` */
export const yuan = (fen: number): string => `¥${amount(fen).replace(/\B(?=(\d{3})+\.)/g, ',')}`

/** `4 年 7 个月` */
export function months(count: number): string {
  const years = Math.floor(count / 12)
  const rest = count % 12
  if (!years) return `${rest} 个月`
  return rest ? `${years} 年 ${rest} 个月` : `${years} 年`
}

/** `1.2 MB`, `86 KB` */
export const fileSize = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`

/** `2 天 3 小时`, `5 小时 20 分`, `8 分钟`: a countdown, only ever beside the absolute deadline. */
export function duration(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  if (days) return hours ? `${days} 天 ${hours} 小时` : `${days} 天`
  if (hours) return minutes % 60 ? `${hours} 小时 ${minutes % 60} 分` : `${hours} 小时`
  return `${minutes} 分钟`
}

/** The calendar day `2019-05-01` as `2019年5月1日`. */
export function dayWords(on: string): string {
  const [year, month, date] = on.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The calendar day `2021-10-01` as `2021年10月`. */
export function monthWords(on: string): string {
  const [year, month] = on.split('-').map(Number)
  return `${year}年${month}月`
}
