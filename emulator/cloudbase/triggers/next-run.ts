import { parseCron, type CronExpression } from './cron-expression'

/** Timers run by Beijing time, which has had no summer time since 1991. */
const beijingMs = 8 * 3_600_000
const dayMs = 86_400_000

/**
 * The first instant after `after` that a timer's expression names, in Asia/Shanghai; null when there is none.
 * @throws SyntaxError for an expression that is not one
 */
export function nextRun(expression: string, after: Date): Date | null {
  const cron = parseCron(expression)
  // Beijing's wall time, read with the UTC getters.
  const start = new Date(after.getTime() + beijingMs + 1000 - (after.getTime() % 1000))
  const firstDay = Math.floor(start.getTime() / dayMs) * dayMs
  const lastYear = cron.years.at(-1)!
  for (let midnight = firstDay; ; midnight += dayMs) {
    const day = new Date(midnight)
    if (day.getUTCFullYear() > lastYear) return null
    if (!isDay(cron, day)) continue
    const time = firstTime(cron, midnight === firstDay ? (start.getTime() - midnight) / 1000 : 0)
    if (time !== null) return new Date(midnight + time * 1000 - beijingMs)
  }
}

function isDay(cron: CronExpression, day: Date): boolean {
  if (!cron.years.includes(day.getUTCFullYear())) return false
  if (!cron.months.includes(day.getUTCMonth() + 1)) return false
  const inMonth = cron.days.includes(day.getUTCDate())
  const inWeek = cron.weekdays.includes(day.getUTCDay())
  if (cron.anyDay) return inWeek
  return cron.anyWeekday ? inMonth : inMonth || inWeek
}

/** The first second of the day, not before `from`, that the expression names. */
function firstTime(cron: CronExpression, from: number): number | null {
  for (const hour of cron.hours) {
    if (hour * 3600 + 3599 < from) continue
    for (const minute of cron.minutes) {
      if (hour * 3600 + minute * 60 + 59 < from) continue
      const second = cron.seconds.find((value) => hour * 3600 + minute * 60 + value >= from)
      if (second !== undefined) return hour * 3600 + minute * 60 + second
    }
  }
  return null
}
