import { nameKey } from '../_shared/domain/name-key'
import type { Refusal } from '../_shared/domain/check-digit-number'

const MAX_CHARACTERS = 80
/** Letters, digits, and what registered names hold between them. */
const UNIT_NAME = /^[\p{Script=Han}\p{Script=Latin}\p{N}·&.()（）\-—、+/ ]+$/u

/** Trims and writes brackets as registered names have them. */
const normalizeUnitName = (raw: string): string =>
  raw.trim().replace(/\s+/g, ' ').replace(/\(/g, '（').replace(/\)/g, '）')

/** Checks a 单位名称. Counts characters, not UTF-16 units. */
export function checkUnitName(raw: string): { name: string } | { issue: Refusal } {
  const name = normalizeUnitName(raw)
  const characters = [...name].length
  if (!characters) return { issue: { code: 'REQUIRED' } }
  if (characters < 4) return { issue: { code: 'TOO_SHORT', params: { minimum: 4, actual: characters } } }
  if (characters > MAX_CHARACTERS)
    return { issue: { code: 'TOO_LONG', params: { maximum: MAX_CHARACTERS, actual: characters } } }
  return UNIT_NAME.test(name) ? { name } : { issue: { code: 'UNIT_NAME_CHARACTERS' } }
}

/** What makes two names the same: width, case, spaces, kinds of brackets, script and dots make no difference (A15, P12). */
export const unitNameKey = nameKey

/** Pairs of neighbouring characters: a name that holds a text holds all its pairs, so an index finds it. */
export function namePairs(text: string): string[] {
  const characters = [...unitNameKey(text)]
  return [...new Set(characters.slice(1).map((character, index) => characters[index]! + character))]
}

/** `江临********有限公司`: the first two and the last four characters stay (A17). */
export function maskUnitName(name: string): string {
  const characters = [...name]
  const tail = characters.length > 8 ? 4 : 2
  return characters
    .map((character, index) => (index < 2 || index >= characters.length - tail ? character : '*'))
    .join('')
}
