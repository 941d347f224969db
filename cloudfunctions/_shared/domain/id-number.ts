import type { IdType } from '../account-record'
import { checkDigitNumber, wrongCharacter, type Refusal } from './check-digit-number'

/** What an ID number says about its holder. Numbers that say nothing give nulls. */
export interface IdNumberFacts {
  /** Upper case and half width, without spaces: how it is stored, hashed and printed. */
  idNumber: string
  /** Calendar day, `YYYY-MM-DD`. */
  bornOn: string | null
  sex: 'male' | 'female' | null
}

export type IdNumberCheck = { facts: IdNumberFacts } | { issue: Refusal }

/** The first two digits of a resident ID: the provinces, Taiwan, Hong Kong and Macao. Counties change; they are not checked. */
const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'
const RESIDENT_REGION = new RegExp(`^(${PROVINCES.replaceAll(' ', '|')})`)
const HMT_REGION = /^8[123]0000/
const FOREIGNER_REGION = /^9/
const LETTER_OR_DIGIT = /[A-Z0-9]/

/** What can be checked of a number without a check digit. The first length is that of the card in use today. */
interface Shape {
  lengths: [today: number, ...before: number[]]
  allowedAt: (index: number) => RegExp
}

/** H or M and eight digits of the holder; cards before 2013 add the two digits of the renewal. */
const HM_TRAVEL_PERMIT: Shape = {
  lengths: [9, 11],
  allowedAt: (index) => (index === 0 ? /[HM]/ : /\d/),
}
/** Eight digits for life since 2015; the booklets before had ten, some with a letter behind them. */
const TW_TRAVEL_PERMIT: Shape = {
  lengths: [8, 10, 11],
  allowedAt: (index) => (index < 10 ? /\d/ : /[A-Z]/),
}
const PASSPORT = { minimum: 5, maximum: 17 }

/**
 * Checks a number against the rules of its ID type (A2): GB 11643 for resident IDs and 港澳台居民居住证, both
 * forms of 外国人永久居留身份证, the travel permits of people from Hong Kong, Macao and Taiwan, passports. `today` is the calendar day in China, `YYYY-MM-DD`.
 */
export function checkIdNumber(idType: IdType, raw: string, today: string): IdNumberCheck {
  const idNumber = raw
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase()
  if (!idNumber) return { issue: { code: 'REQUIRED' } }
  switch (idType) {
    case 'resident_id':
      return checkDigitNumber(idNumber, RESIDENT_REGION, today)
    case 'hmt_residence_permit':
      return checkDigitNumber(idNumber, HMT_REGION, today)
    case 'hm_travel_permit':
      return checkShape(idNumber, HM_TRAVEL_PERMIT)
    case 'tw_travel_permit':
      return checkShape(idNumber, TW_TRAVEL_PERMIT)
    case 'foreign_permanent_id':
      return checkForeignPermanentId(idNumber, today)
    case 'passport':
      return checkPassport(idNumber)
  }
}

/** Since 2023-12-01 the card has 18 digits and starts with 9; cards of three letters and twelve digits stay valid. */
function checkForeignPermanentId(idNumber: string, today: string): IdNumberCheck {
  if (/^[A-Z]{3}\d{12}$/.test(idNumber)) return { facts: { idNumber, bornOn: null, sex: null } }
  const check = checkDigitNumber(idNumber, FOREIGNER_REGION, today)
  return 'facts' in check ? { facts: { ...check.facts, sex: null } } : check
}

/** Permits have no check digit: their shape is all that can be checked. */
function checkShape(idNumber: string, { lengths, allowedAt }: Shape): IdNumberCheck {
  const actual = idNumber.length
  const fits = lengths.includes(actual)
  const issue = wrongCharacter(idNumber, fits ? allowedAt : () => LETTER_OR_DIGIT)
  if (issue) return { issue }
  if (!fits) return { issue: { code: 'ID_LENGTH', params: { expected: lengths[0], actual } } }
  return { facts: { idNumber, bornOn: null, sex: null } }
}

function checkPassport(idNumber: string): IdNumberCheck {
  const issue = wrongCharacter(idNumber, () => LETTER_OR_DIGIT)
  if (issue) return { issue }
  const actual = idNumber.length
  if (actual < PASSPORT.minimum || actual > PASSPORT.maximum)
    return { issue: { code: 'ID_LENGTH', params: { ...PASSPORT, actual } } }
  return { facts: { idNumber, bornOn: null, sex: null } }
}
