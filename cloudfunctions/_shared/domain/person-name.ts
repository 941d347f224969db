import type { IdType } from '../account-record'
import type { Refusal } from './check-digit-number'

export type NameCheck = { name: string } | { issue: Refusal }

const MAX_CHARACTERS = 50
/** What keyboards give for the middle dot of a name. */
const MIDDLE_DOT = '[·\\u2022\\u2027\\u22c5\\u30fb\\uff0e\\uff65]'
const DOT_WITH_SPACES = new RegExp(`\\s*(${MIDDLE_DOT})\\s*`, 'g')
/** Stands for a character that no keyboard and no picker has; the pinyin beside the name says which it is (A10). */
export const MISSING_CHARACTER = '〓'
/** At least two Han characters, ext-B and later included; a dot only between characters. */
const HAN_NAME = new RegExp(`^[\\p{Script=Han}〓]+(${MIDDLE_DOT}[\\p{Script=Han}〓]+)*$`, 'u')
/** From here on (extension I, G and later) no font of our documents has a character: GB 18030-2022 ends at F. */
const FIRST_WITHOUT_FONT = 0x2ebf0
const PINYIN = /^[\p{Script=Latin}][\p{Script=Latin}\p{M} '’.-]*$/u
const LONGEST_PINYIN = 100
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .'’,-]*$/u
/** These documents may carry a name in Latin letters. */
const LATIN_ID_TYPES: readonly IdType[] = ['passport', 'foreign_permanent_id', 'hm_travel_permit']

/** Without spaces at the ends and around a dot; everything else as typed, which of the dots it is included (P12). */
const withoutSpaces = (raw: string): string => raw.trim().replace(DOT_WITH_SPACES, '$1').replace(/\s+/g, ' ')

/** Whether two ways to write a name differ in nothing but spaces and which middle dot a keyboard gave (P12). */
export const isSameName = (one: string, other: string): boolean => oneDot(one) === oneDot(other)

const oneDot = (name: string): string => withoutSpaces(name).replace(DOT_WITH_SPACES, '·')

/**
 * Checks a name as its ID document writes it (A2, A9) and gives it as it is kept: as typed (P12). Length counts characters,
 * not UTF-16 units.
 */
export function checkPersonName(raw: string, idType: IdType): NameCheck {
  const name = withoutSpaces(raw)
  const characters = [...name].length
  if (!characters) return { issue: { code: 'REQUIRED' } }
  if (characters > MAX_CHARACTERS) return { issue: { code: 'TOO_LONG', params: { maximum: MAX_CHARACTERS } } }
  if (LATIN_ID_TYPES.includes(idType) && LATIN_NAME.test(name)) return { name }
  if (!HAN_NAME.test(name)) return { issue: { code: 'NAME_CHARACTERS' } }
  return characters < 2 ? { issue: { code: 'TOO_SHORT', params: { minimum: 2 } } } : { name }
}

/** Whether a character of the name cannot be written on our documents. */
const cannotBeWritten = (character: string): boolean =>
  character === MISSING_CHARACTER || character.codePointAt(0)! >= FIRST_WITHOUT_FONT

/** Whether a name needs its pinyin beside it, because a character of it cannot be typed or written (A10). */
export const needsNameFallback = (name: string): boolean => [...name].some(cannotBeWritten)

/** Checks the pinyin of such a name. Null for a name that needs none: it is not kept, and never replaces the name. */
export function checkNameFallback(
  name: string,
  raw: string,
): { nameFallback: string | null } | { issue: Refusal } {
  if (!needsNameFallback(name)) return { nameFallback: null }
  const nameFallback = raw.trim().replace(/\s+/g, ' ').toUpperCase()
  if (!nameFallback) return { issue: { code: 'REQUIRED' } }
  if (nameFallback.length > LONGEST_PINYIN)
    return { issue: { code: 'TOO_LONG', params: { maximum: LONGEST_PINYIN } } }
  return PINYIN.test(nameFallback) ? { nameFallback } : { issue: { code: 'PINYIN_CHARACTERS' } }
}

/** The name as documents write it: a character without a glyph as 〓, and then the pinyin behind it. */
export const nameOnPaper = (name: string, nameFallback: string | null): string =>
  nameFallback
    ? `${[...name].map((one) => (cannotBeWritten(one) ? MISSING_CHARACTER : one)).join('')}（${nameFallback}）`
    : name
