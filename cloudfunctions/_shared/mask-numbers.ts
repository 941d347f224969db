import { maskIdNumber, maskPhone } from './mask'

/** Digits as keyboards of every width type them. */
const D = '[\\d０-９]'
/** How people break a number up to read it. */
const GAP = '[ \\u3000-]?'
/** Not in the middle of a longer number, and not in an id of ours. */
const FROM = '(?<![\\d０-９]|_\\w*)'
const TO = '(?![\\d０-９])'

const LIKE_ID = new RegExp(`${FROM}${D}{6}${GAP}${D}{8}${GAP}${D}{3}[\\dXxＸｘ０-９]${TO}`, 'g')
const LIKE_MOBILE = new RegExp(
  `${FROM}(?:[+＋]?(?:86|８６)${GAP})?${D}{3}${GAP}${D}{4}${GAP}${D}{4}${TO}`,
  'g',
)

/** With a day of birth in it; a credit code of eighteen digits has none. */
const ID_NUMBER = /^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/
const MOBILE = /^1[3-9]/

const bare = (number: string) => number.normalize('NFKC').replace(/[ -]/g, '')

/** Masks what reads like an ID number or a mobile number inside a text that somebody typed. */
export const maskNumbersIn = (text: string): string =>
  text
    .replace(LIKE_ID, (found) => (ID_NUMBER.test(bare(found)) ? maskIdNumber(bare(found)) : found))
    .replace(LIKE_MOBILE, (found) => {
      const number = bare(found).slice(-11)
      return MOBILE.test(number) ? maskPhone(number) : found
    })
