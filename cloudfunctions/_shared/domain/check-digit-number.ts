import { isCalendarDay } from '../time'
import type { FieldIssue } from '../errors'
import type { IdNumberCheck } from './id-number'

export type Refusal = Omit<FieldIssue, 'path'>

const LENGTH = 18
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
const EARLIEST_BIRTH = '1900-01-01'

/** The check digit of GB 11643 (ISO 7064 MOD 11-2) for the first 17 digits. */
export const checkDigitOf = (digits: string): string =>
  CHECK_DIGITS.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)

/**
 * Checks an 18-character number of GB 11643: length, characters, region, a birth date that exists and lies
 * between 1900 and today, check digit. The issue names the first thing that is wrong; `ID_CHECK_DIGIT` says
 * which digit was expected, so that the person knows where to look (A2).
 */
export function checkDigitNumber(idNumber: string, region: RegExp, today: string): IdNumberCheck {
  if (idNumber.length !== LENGTH)
    return { issue: { code: 'ID_LENGTH', params: { expected: LENGTH, actual: idNumber.length } } }
  const issue = wrongCharacter(idNumber, allowedAt)
  if (issue) return { issue }
  if (!region.test(idNumber))
    return { issue: { code: 'ID_REGION', params: { region: idNumber.slice(0, 6) } } }
  const bornOn = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  if (!isCalendarDay(bornOn) || bornOn < EARLIEST_BIRTH || bornOn > today)
    return { issue: { code: 'ID_BIRTH_DATE', params: { date: bornOn } } }
  const expected = checkDigitOf(idNumber)
  const actual = idNumber.charAt(LENGTH - 1)
  if (expected !== actual) return { issue: { code: 'ID_CHECK_DIGIT', params: { expected, actual } } }
  return { facts: { idNumber, bornOn, sex: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female' } }
}

const allowedAt = (index: number): RegExp => (index === LENGTH - 1 ? /[\dX]/ : /\d/)

/** The first character that cannot stand where it does, with its place; null when all can. */
export function wrongCharacter(idNumber: string, allowed: (index: number) => RegExp): Refusal | null {
  const characters = [...idNumber]
  const wrongAt = characters.findIndex((character, index) => !allowed(index).test(character))
  const character = characters[wrongAt]
  return character === undefined
    ? null
    : { code: 'ID_CHARACTERS', params: { position: wrongAt + 1, character } }
}
