import type { PickerColumns } from './picker-columns'

interface Part {
  /** Numbers the column offers, given the parts to its left. */
  options(before: number[]): number[]
  label(value: number): string
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** Columns of the modes `date` (fields year, month or day) and `time`, within `start` and `end`. */
export function dateColumns(data: Record<string, unknown>): PickerColumns {
  const isTime = data.mode === 'time'
  const parts = isTime ? timeParts(data) : dateParts(data)
  const values = startValues(String(data.value ?? ''), isTime).slice(0, parts.length)
  const separator = isTime ? ':' : '-'
  const chosen = (positions: number[]): number[] => {
    const before: number[] = []
    parts.forEach((part, index) => {
      const options = part.options(before)
      before.push(options[Math.min(positions[index] ?? 0, options.length - 1)] ?? 0)
    })
    return before
  }
  const start: number[] = []
  const before: number[] = []
  for (const [index, part] of parts.entries()) {
    const options = part.options(before)
    const position = Math.max(0, options.indexOf(nearest(options, values[index] ?? 0)))
    start.push(position)
    before.push(options[position] ?? 0)
  }
  return {
    start,
    labels(positions) {
      const current = chosen(positions)
      return parts.map((part, index) => part.options(current.slice(0, index)).map(part.label))
    },
    result: (positions) => ({ value: chosen(positions).map(pad).join(separator) }),
  }
}

function timeParts(data: Record<string, unknown>): Part[] {
  const low = numbers(String(data.start || '00:00'))
  const high = numbers(String(data.end || '23:59'))
  return [
    { options: () => span(low[0] ?? 0, high[0] ?? 23), label: pad },
    {
      options: ([hour]) => span(hour === low[0] ? (low[1] ?? 0) : 0, hour === high[0] ? (high[1] ?? 59) : 59),
      label: pad,
    },
  ]
}

function dateParts(data: Record<string, unknown>): Part[] {
  const low = numbers(String(data.start || '1900-01-01'))
  const high = numbers(String(data.end || '2100-12-31'))
  const atLow = (before: number[]): boolean => before.every((value, index) => value === low[index])
  const atHigh = (before: number[]): boolean => before.every((value, index) => value === high[index])
  const all: Part[] = [
    { options: () => span(low[0] ?? 1900, high[0] ?? 2100), label: (year) => `${year}年` },
    {
      options: (before) => span(atLow(before) ? (low[1] ?? 1) : 1, atHigh(before) ? (high[1] ?? 12) : 12),
      label: (month) => `${pad(month)}月`,
    },
    {
      options: (before) =>
        span(atLow(before) ? (low[2] ?? 1) : 1, atHigh(before) ? (high[2] ?? 31) : daysInMonth(before)),
      label: (day) => `${pad(day)}日`,
    },
  ]
  return all.slice(0, { year: 1, month: 2 }[String(data.fields)] ?? 3)
}

function daysInMonth([year = 2000, month = 1]: number[]): number {
  return new Date(year, month, 0).getDate()
}

/** Without a value the wheels stand at today, or at the first minute. */
function startValues(value: string, isTime: boolean): number[] {
  if (value) return numbers(value)
  const now = new Date()
  return isTime ? [now.getHours(), now.getMinutes()] : [now.getFullYear(), now.getMonth() + 1, now.getDate()]
}

function nearest(options: number[], wanted: number): number {
  return options.reduce(
    (best, option) => (Math.abs(option - wanted) < Math.abs(best - wanted) ? option : best),
    options[0] ?? 0,
  )
}

function numbers(text: string): number[] {
  return text.split(/[-:]/).map(Number)
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
