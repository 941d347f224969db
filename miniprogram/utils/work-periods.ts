/** One period of work; days are `YYYY-MM-DD`, `endedOn` is empty while it goes on. */
export interface WorkPeriod {
  startedOn: string
  endedOn: string
}

const monthWords = (day: string): string => {
  const [year, month] = day.split('-')
  return year && month ? `${year}年${Number(month)}月` : ''
}

/** `2021年10月 至 2025年4月`, `2021年10月 至今`; empty without a start. */
export function monthRange({ startedOn, endedOn }: WorkPeriod): string {
  if (!startedOn) return ''
  return endedOn ? `${monthWords(startedOn)} 至 ${monthWords(endedOn)}` : `${monthWords(startedOn)} 至今`
}

/**
 * What periods add up to as of a day, in whole months: overlapping and adjoining ones become one. Shown at once after
 * a change; what counts is the server's own sum, by the same rule (C4).
 */
export function totalMonths(periods: readonly WorkPeriod[], today: string): number {
  const usable = periods
    .map(({ startedOn, endedOn }) => ({ startedOn, endedOn: endedOn && endedOn < today ? endedOn : today }))
    .filter(({ startedOn, endedOn }) => startedOn && startedOn <= endedOn)
    .sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1))
  const runs: WorkPeriod[] = []
  for (const period of usable) {
    const last = runs[runs.length - 1]
    if (!last || period.startedOn > nextDay(last.endedOn)) runs.push(period)
    else if (period.endedOn > last.endedOn) last.endedOn = period.endedOn
  }
  return runs.reduce((sum, run) => sum + periodMonths(run, today), 0)
}

/** Whole months of one period, both days included. */
export function periodMonths({ startedOn, endedOn }: WorkPeriod, today: string): number {
  return wholeMonths(startedOn, nextDay(endedOn || today))
}

/** Whole months between the end of one period and the start of a later one; 0 when they touch or overlap. */
export function gapMonths(earlier: WorkPeriod, later: WorkPeriod): number {
  return earlier.endedOn ? wholeMonths(nextDay(earlier.endedOn), later.startedOn) : 0
}

function wholeMonths(from: string, to: string): number {
  const [fromYear = NaN, fromMonth = NaN, fromDay = NaN] = from.split('-').map(Number)
  const [toYear = NaN, toMonth = NaN, toDay = NaN] = to.split('-').map(Number)
  const count = (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0)
  return count > 0 ? count : 0
}

function nextDay(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? day : new Date(at + 86_400_000).toISOString().slice(0, 10)
}
