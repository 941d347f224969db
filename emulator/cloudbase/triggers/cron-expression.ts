/** What a 7-field cron expression allows, as sorted lists. */
export interface CronExpression {
  seconds: number[]
  minutes: number[]
  hours: number[]
  days: number[]
  months: number[]
  weekdays: number[]
  years: number[]
  /** `*` in both: every day. Only one given: that one decides. Both given: either is enough. */
  anyDay: boolean
  anyWeekday: boolean
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

interface Field {
  name: string
  min: number
  max: number
  names?: string[]
}

const fields: Field[] = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, names: monthNames },
  { name: 'weekday', min: 0, max: 6, names: weekdayNames },
  { name: 'year', min: 1970, max: 2099 },
]

/**
 * Reads `second minute hour day month weekday year`; each `*`, a value, a list `a,b`, a range `a-b` or a step
 * `a-b/n`, every `n`-th, `a/n`. Months and Sunday-first weekdays may be three-letter names.
 * @throws SyntaxError that names the field
 */
export function parseCron(expression: string): CronExpression {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== fields.length) {
    throw new SyntaxError(`"${expression}" has ${parts.length} fields; a timer needs 7, second to year.`)
  }
  const [seconds, minutes, hours, days, months, weekdays, years] = fields.map((field, index) =>
    parseField(parts[index]!, field),
  ) as [number[], number[], number[], number[], number[], number[], number[]]
  const anyDay = parts[3] === '*'
  const anyWeekday = parts[5] === '*'
  return { seconds, minutes, hours, days, months, weekdays, years, anyDay, anyWeekday }
}

function parseField(text: string, field: Field): number[] {
  const values = new Set(text.split(',').flatMap((item) => parseItem(item, field)))
  return [...values].sort((a, b) => a - b)
}

function parseItem(item: string, field: Field): number[] {
  const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item)
  if (!match) throw refusal(item, field)
  const [, first, last, stepText] = match
  const step = stepText === undefined ? 1 : Number(stepText)
  const from = first === '*' ? field.min : parseValue(first!, field)
  // `a/n` runs from a to the end of the field.
  const to = last !== undefined ? parseValue(last, field) : first === '*' || stepText ? field.max : from
  if (step < 1 || to < from || (first === '*' && last !== undefined)) throw refusal(item, field)
  const values: number[] = []
  for (let value = from; value <= to; value += step) values.push(value)
  return values
}

function parseValue(text: string, field: Field): number {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1
  if (named >= 0) return field.min + named
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < field.min || value > field.max) throw refusal(text, field)
  return value
}

const refusal = (text: string, { name, min, max }: Field) =>
  new SyntaxError(`"${text}" is no ${name} of a timer; it goes from ${min} to ${max}.`)
