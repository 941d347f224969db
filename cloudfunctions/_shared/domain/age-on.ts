/**
 * Full years of a person on a calendar day, both `YYYY-MM-DD`. A year is full on the birthday; who was born on
 * 29 February has it on 1 March of a year without that day. Negative before the birth.
 */
export function ageOn(bornOn: string, day: string): number {
  const [bornYear, bornRest] = split(bornOn)
  const [year, rest] = split(day)
  return year - bornYear - (rest < bornRest ? 1 : 0)
}

/** The year, and what comes after it in an order that text keeps. */
const split = (day: string): [year: number, rest: string] => [Number(day.slice(0, 4)), day.slice(5)]
