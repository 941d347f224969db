import type { IdType } from '../account-record'
import type { Refusal } from './check-digit-number'

export type NameCheck = { name: string } | { issue: Refusal }

const MAX_CHARACTERS = 50
/** What keyboards give for the middle dot of a name; the one that counts is U+00B7. */
const MIDDLE_DOTS = /[\u2022\u2027\u22c5\u30fb\uff0e\uff65]/g
/** At least two Han characters, ext-B and later included; a dot only between characters. */
const HAN_NAME = /^\p{Script=Han}+(·\p{Script=Han}+)*$/u
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .'’,-]*$/u
/** These documents may carry a name in Latin letters. */
const LATIN_ID_TYPES: readonly IdType[] = ['passport', 'foreign_permanent_id', 'hm_travel_permit']

/** Trims, and writes every variant of the middle dot as U+00B7, without spaces around it. */
export const normalizePersonName = (raw: string): string =>
  raw
    .trim()
    .replace(MIDDLE_DOTS, '·')
    .replace(/\s*·\s*/g, '·')
    .replace(/\s+/g, ' ')

/** Checks a name as its ID document writes it (A2, A9). Length counts characters, not UTF-16 units. */
export function checkPersonName(raw: string, idType: IdType): NameCheck {
  const name = normalizePersonName(raw)
  const characters = [...name].length
  if (!characters) return { issue: { code: 'REQUIRED' } }
  if (characters > MAX_CHARACTERS) return { issue: { code: 'TOO_LONG', params: { maximum: MAX_CHARACTERS } } }
  if (LATIN_ID_TYPES.includes(idType) && LATIN_NAME.test(name)) return { name }
  if (!HAN_NAME.test(name)) return { issue: { code: 'NAME_CHARACTERS' } }
  return characters < 2 ? { issue: { code: 'TOO_SHORT', params: { minimum: 2 } } } : { name }
}
