import { dayOf } from '../../cloudfunctions/_shared/time'

const DAY_MS = 86_400_000

/** The demo world's calendar: days counted from `now`, wall-clock times of China. */
export interface DemoTime {
  /** `at(3, '09:00')`: nine o'clock on the third day from now. */
  at(days: number, time: string): Date
  /** Calendar day, `YYYY-MM-DD`. */
  day(days: number): string
}

export function demoTime(now: Date): DemoTime {
  const day = (days: number) => dayOf(new Date(now.getTime() + days * DAY_MS))
  return { day, at: (days, time) => new Date(`${day(days)}T${time}:00+08:00`) }
}
