import type { IdType } from '../../cloudfunctions/account/contract'
import { draftOf } from './draft'
import { idTypeLabels } from './labels'
import { leftWords } from './left-words'

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

/** What still keeps the form from being saved, by name: what is not there, and what is there but wrong. Else empty. */
export function missingWords({ form, errors, phoneMasked, agreed, sensitiveAgreed }: Typed): string {
  const isEmpty = (field: ProfileField) => !form[field].trim()
  const named = (fields: ProfileField[]) => fields.map((field) => profileLabels[field])
  const missing = named(asked(form).filter(isEmpty))
  const wrong = named(asked(form).filter((field) => !isEmpty(field) && errors[field]))
  if (!phoneMasked) missing.push('手机号')
  if (!agreed) missing.push('同意协议')
  if (!sensitiveAgreed) missing.push('同意处理证件信息')
  return leftWords(missing, wrong)
}

/** The errors of what was left empty, in addition to those already shown. */
export function withRequired({ form, errors, phoneMasked }: Omit<Typed, 'agreed' | 'sensitiveAgreed'>) {
  const shown = { ...errors }
  for (const field of asked(form)) if (!form[field].trim()) shown[field] = `请填写${profileLabels[field]}`
  if (!phoneMasked) shown['phone'] ||= '请点「用微信手机号」，或改用短信验证码'
  return shown
}

/** What was typed and not saved yet; the ID number is never written to the phone. */
export const profileDraft = draftOf('profile', emptyProfileForm, ['name', 'nameFallback', 'idType', 'email'])
