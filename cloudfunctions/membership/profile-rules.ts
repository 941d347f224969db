import type { Refusal } from '../_shared/domain/check-digit-number'
import { checkEmail } from '../_shared/domain/email'
import { isLandline, normalizeLandline } from '../_shared/domain/landline'
import type { FieldIssue } from '../_shared/errors'
import { dayOf, isCalendarDay } from '../_shared/time'
import type { ProfileField, ProfileFields } from './contract'
import { INDUSTRIES, UNIT_NATURES, UNIT_SCALES, UNIT_STATES } from './unit-choices'

type Rule = (fields: ProfileFields, today: string) => Refusal | null
/** A hundred million 万元, in fen: more than any unit has. */
const MAX_FEN = 100_000_000 * 10_000 * 100

const tooLong = (text: string, maximum: number): Refusal | null =>
  [...text].length > maximum ? { code: 'TOO_LONG', params: { maximum, actual: [...text].length } } : null
const required = (text: string, maximum: number): Refusal | null =>
  text.trim() ? tooLong(text, maximum) : { code: 'REQUIRED' }
const chosen = (value: string, choices: readonly string[]): Refusal | null => {
  if (!value) return { code: 'REQUIRED' }
  return choices.includes(value) ? null : { code: 'NOT_A_CHOICE' }
}
const pastDay = (day: string, today: string): Refusal | null => {
  if (!isCalendarDay(day)) return { code: 'DATE_FORMAT' }
  return day > today ? { code: 'DATE_IN_FUTURE' } : null
}
const amount = (fen: number | null): Refusal | null => {
  if (fen === null) return null
  if (fen < 0) return { code: 'TOO_SMALL', params: { minimum: 0 } }
  return fen > MAX_FEN ? { code: 'TOO_LARGE', params: { maximum: MAX_FEN / 1_000_000 } } : null
}
const landline = (raw: string): Refusal | null =>
  !raw.trim() || isLandline(normalizeLandline(raw)) ? null : { code: 'LANDLINE_FORMAT' }

const RULES: Record<ProfileField, Rule> = {
  email: ({ email }) => {
    if (!email.trim()) return null
    const check = checkEmail(email)
    return 'issue' in check ? check.issue : null
  },
  wechatId: ({ wechatId }) => tooLong(wechatId, 40),
  state: ({ state }) => chosen(state, UNIT_STATES),
  nature: ({ nature }) => chosen(nature, UNIT_NATURES),
  legalPersonBornOn: ({ legalPersonBornOn: day }, today) => (day ? pastDay(day, today) : null),
  fax: ({ fax }) => landline(fax),
  postcode: ({ postcode }) => {
    if (!postcode.trim()) return { code: 'REQUIRED' }
    return /^\d{6}$/.test(postcode) ? null : { code: 'POSTCODE_FORMAT', params: { actual: postcode.length } }
  },
  landline: ({ landline: raw }) => landline(raw),
  industry: ({ industry }) => chosen(industry, INDUSTRIES),
  scale: ({ scale }) => chosen(scale, UNIT_SCALES),
  region: ({ region }) => (region.some((part) => part.trim()) ? null : { code: 'REQUIRED' }),
  address: ({ address }) => required(address, 100),
  website: ({ website }) =>
    !website.trim() || /^(https?:\/\/)?([\w-]+\.)+[a-z]{2,}(:\d+)?(\/\S*)?$/i.test(website.trim())
      ? tooLong(website, 100)
      : { code: 'WEBSITE_FORMAT' },
  registeredOn: ({ registeredOn: day }, today) => (day ? pastDay(day, today) : { code: 'REQUIRED' }),
  businessScope: ({ businessScope }) => required(businessScope, 1000),
  telecomLicense: ({ telecomLicense }) => tooLong(telecomLicense, 50),
  registeredCapitalFen: ({ registeredCapitalFen: fen }) =>
    fen === null ? { code: 'REQUIRED' } : amount(fen),
  paidCapitalFen: ({ paidCapitalFen }) => amount(paidCapitalFen),
  introduction: ({ introduction }) => tooLong(introduction, 1000),
}

/** Checks 单位信息 (M4); all that is wrong comes back at once, in the manual's order. */
export function profileIssues(fields: ProfileFields, at: Date, hasEmail: boolean): FieldIssue[] {
  const today = dayOf(at)
  const issues = (Object.keys(RULES) as ProfileField[]).flatMap((path) => {
    const refusal = RULES[path](fields, today)
    return refusal ? [{ path, ...refusal }] : []
  })
  return hasEmail || fields.email.trim() ? issues : [{ path: 'email', code: 'REQUIRED' }, ...issues]
}
