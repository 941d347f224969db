import { isCalendarDay } from '../time'

/** One period of work; calendar days, both included. `endedOn` is empty while it goes on (至今). */
export interface Period {
  startedOn: string
  endedOn: string
}

export interface Experience {
  /** Whole months worked; days that two periods share count once. */
  months: number
  /** The days between the periods, both included. */
  gaps: { from: string; to: string }[]
}

const DAY_MS = 86_400_000

/**
 * Adds up periods of work (C4) as of a calendar day. Overlapping and adjoining periods become one; each of these
 * counts its whole months. Periods whose days do not exist, are reversed or lie in the future count nothing: the
 * form's own checks name them.
 */
export function experienceMonths(periods: readonly Period[], asOf: string): Experience {
  const runs = mergedRuns(periods, asOf)
  return {
    months: runs.reduce((sum, run) => sum + wholeMonths(run.startedOn, nextDay(run.endedOn)), 0),
    gaps: runs.slice(1).map((run, index) => ({
      from: nextDay(runs[index]!.endedOn),
      to: shiftDay(run.startedOn, -1),
    })),
  }
}

function mergedRuns(periods: readonly Period[], asOf: string): Period[] {
  const usable = periods
    .map(({ startedOn, endedOn }) => ({ startedOn, endedOn: endedOn && endedOn < asOf ? endedOn : asOf }))
    .filter(
      ({ startedOn, endedOn }) => isCalendarDay(startedOn) && isCalendarDay(endedOn) && startedOn <= endedOn,
    )
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
  const runs: Period[] = []
  for (const period of usable) {
    const last = runs.at(-1)
    if (!last || period.startedOn > nextDay(last.endedOn)) runs.push({ ...period })
    else if (period.endedOn > last.endedOn) last.endedOn = period.endedOn
  }
  return runs
}

/** Whole months from a day to another that is not included: 31 January to 28 February is no whole month. */
function wholeMonths(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = parts(from)
  const [toYear, toMonth, toDay] = parts(to)
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0)
}

const parts = (day: string) => day.split('-').map(Number) as [number, number, number]
const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
const nextDay = (day: string): string => shiftDay(day, 1)
