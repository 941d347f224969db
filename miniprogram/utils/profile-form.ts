import type { IdType } from '../../cloudfunctions/account/contract'
import { idTypeLabels } from './labels'

/** What 完善信息 asks for, as typed. */
export interface ProfileForm {
  name: string
  /** Pinyin; only asked for while `needsPinyin(name)` (A10). */
  nameFallback: string
  idType: IdType
  idNumber: string
  email: string
}

export type ProfileField = keyof ProfileForm

export const profileLabels: Record<ProfileField, string> = {
  name: '姓名',
  nameFallback: '姓名拼音',
  idType: '证件类型',
  idNumber: '证件号码',
  email: '电子邮箱',
}

export const idTypeOptions = Object.entries(idTypeLabels).map(([value, label]) => ({ value, label }))

/** WeChat's keyboard for ID numbers has digits and X only; permits and passports begin with a letter. */
export const idKeyboards: Record<IdType, 'idcard' | 'text'> = {
  resident_id: 'idcard',
  hmt_residence_permit: 'idcard',
  hm_travel_permit: 'text',
  tw_travel_permit: 'text',
  foreign_permanent_id: 'text',
  passport: 'text',
}

export const emptyProfileForm: ProfileForm = {
  name: '',
  nameFallback: '',
  idType: 'resident_id',
  idNumber: '',
  email: '',
}

interface Typed {
  form: ProfileForm
  errors: Record<string, string>
  phoneMasked: string | null
  agreed: boolean
  sensitiveAgreed: boolean
}

/** Whether a character of the name cannot be typed (〓) or printed, so that its pinyin has to stand beside it (A10). */
export const needsPinyin = (name: string): boolean =>
  [...name].some((character) => character === '〓' || (character.codePointAt(0) ?? 0) >= 0x2ebf0)

const asked = ({ name }: ProfileForm): ProfileField[] => [
  'name',
  ...(needsPinyin(name) ? (['nameFallback'] as const) : []),
  'idNumber',
  'email',
]

/** What still keeps the form from being saved, by name; empty when nothing does. */
export function missingWords({ form, errors, phoneMasked, agreed, sensitiveAgreed }: Typed): string {
  const missing = asked(form)
    .filter((field) => !form[field].trim() || errors[field])
    .map((field) => profileLabels[field])
  if (!phoneMasked) missing.push('手机号')
  if (!agreed) missing.push('同意协议')
  if (!sensitiveAgreed) missing.push('同意处理证件信息')
  return missing.length ? `还差 ${missing.length} 项：${missing.join('、')}` : ''
}

/** The errors of what was left empty, in addition to those already shown. */
export function withRequired({ form, errors, phoneMasked }: Omit<Typed, 'agreed' | 'sensitiveAgreed'>) {
  const shown = { ...errors }
  for (const field of asked(form)) if (!form[field].trim()) shown[field] = `请填写${profileLabels[field]}`
  if (!phoneMasked) shown['phone'] ||= '请点「用微信手机号」，或改用短信验证码'
  return shown
}

/**
 * What was typed and not saved yet. Kept while the mini-program runs, so that leaving the page loses nothing;
 * never written to the phone, because it holds an ID number.
 */
let typed: ProfileForm = emptyProfileForm

export const typedProfile = (): ProfileForm => typed
export function keepTypedProfile(form: ProfileForm): void {
  typed = form
}
