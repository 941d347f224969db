import type { FieldIssueCode } from '../errors'
import type { IdType } from '../account-record'
import { checkDigitNumber, type Refusal } from './check-digit-number'

/** What an ID number says about its holder. Numbers that say nothing give nulls. */
export interface IdNumberFacts {
  /** Upper case, without spaces: how it is stored, hashed and printed. */
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

/** H or M and eight digits of the holder; cards before 2013 add the two digits of the renewal. */
const HM_TRAVEL_PERMIT = /^[HM]\d{8}(\d{2})?$/
/** Eight digits for life since 2015; the booklets before had ten, some with a letter behind them. */
const TW_TRAVEL_PERMIT = /^\d{8}$|^\d{10}[A-Z]?$/

/**
 * Checks a number against the rules of its ID type (A2): GB 11643 for resident IDs and 港澳台居民居住证, both
 * forms of 外国人永久居留身份证, the travel permits of people from Hong Kong, Macao and Taiwan, passports. `today` is the calendar day in China, `YYYY-MM-DD`.
 */
export function checkIdNumber(idType: IdType, raw: string, today: string): IdNumberCheck {
  const idNumber = raw.replace(/\s/g, '').toUpperCase()
  if (!idNumber) return { issue: { code: 'REQUIRED' } }
  switch (idType) {
    case 'resident_id':
      return checkDigitNumber(idNumber, RESIDENT_REGION, today)
    case 'hmt_residence_permit':
      return checkDigitNumber(idNumber, HMT_REGION, today)
    case 'hm_travel_permit':
      return checkShape(idNumber, HM_TRAVEL_PERMIT, 9)
    case 'tw_travel_permit':
      return checkShape(idNumber, TW_TRAVEL_PERMIT, 8)
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

/** Permits have no check digit: their shape is all that can be checked. `length` is that of the card in use today. */
function checkShape(idNumber: string, shape: RegExp, length: number): IdNumberCheck {
  if (shape.test(idNumber)) return { facts: { idNumber, bornOn: null, sex: null } }
  if (/[^A-Z0-9]/.test(idNumber) || idNumber.length === length) return refuse('ID_CHARACTERS')
  return { issue: { code: 'ID_LENGTH', params: { expected: length, actual: idNumber.length } } }
}

function checkPassport(idNumber: string): IdNumberCheck {
  if (/[^A-Z0-9]/.test(idNumber)) return refuse('ID_CHARACTERS')
  if (idNumber.length < 5 || idNumber.length > 17) return refuse('ID_LENGTH')
  return { facts: { idNumber, bornOn: null, sex: null } }
}

const refuse = (code: FieldIssueCode): IdNumberCheck => ({ issue: { code } })
