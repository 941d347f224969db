import type { ProfileFields, UnitProfileView } from '../../../../cloudfunctions/membership/contract'
import { unitProfileLabels } from '../../../utils/unit-labels'

/** 完善信息 as typed: money in 万元. */
export type UnitProfileForm = Omit<ProfileFields, 'registeredCapitalFen' | 'paidCapitalFen'> & {
  registeredCapitalFen: string
  paidCapitalFen: string
}

const WAN_FEN = 1_000_000

/** `500` 万元, or an empty text. */
const wan = (fen: number | null | undefined): string =>
  fen === null || fen === undefined ? '' : String(fen / WAN_FEN)

/** The form of what is stored; the e-mail stays empty, because it is only shown masked. */
export function formOf({ details, wechatId }: UnitProfileView): UnitProfileForm {
  return {
    email: '',
    wechatId,
    state: details?.state ?? '',
    nature: details?.nature ?? '',
    industry: details?.industry ?? '',
    scale: details?.scale ?? '',
    legalPersonBornOn: details?.legalPersonBornOn ?? '',
    fax: details?.fax ?? '',
    postcode: details?.postcode ?? '',
    landline: details?.landline ?? '',
    region: details?.region ?? [],
    address: details?.address ?? '',
    website: details?.website ?? '',
    registeredOn: details?.registeredOn ?? '',
    businessScope: details?.businessScope ?? '',
    telecomLicense: details?.telecomLicense ?? '',
    registeredCapitalFen: wan(details?.registeredCapitalFen),
    paidCapitalFen: wan(details?.paidCapitalFen),
    introduction: details?.introduction ?? '',
  }
}

const AMOUNT = /^\d{1,9}(\.\d{1,4})?$/

/** The words beside amounts that are no numbers. */
export function amountErrors(form: UnitProfileForm): Record<string, string> {
  const wrong = (['registeredCapitalFen', 'paidCapitalFen'] as const).filter(
    (field) => form[field].trim() && !AMOUNT.test(form[field].trim()),
  )
  return Object.fromEntries(wrong.map((field) => [field, '填写以万元为单位的数字，如 500 或 62.5']))
}

const fenOf = (text: string): number | null => (text.trim() ? Math.round(Number(text) * WAN_FEN) : null)

export const fieldsOf = (form: UnitProfileForm): ProfileFields => ({
  ...form,
  registeredCapitalFen: fenOf(form.registeredCapitalFen),
  paidCapitalFen: fenOf(form.paidCapitalFen),
})

const REQUIRED = [
  'state',
  'nature',
  'postcode',
  'industry',
  'scale',
  'address',
  'registeredOn',
  'businessScope',
  'registeredCapitalFen',
] as const

/** What still keeps the profile from being complete, by name; empty when nothing does. */
export function missingProfile(form: UnitProfileForm, hasEmail: boolean): string {
  const missing = REQUIRED.filter((field) => !form[field].trim()).map((field) => unitProfileLabels[field])
  if (!form.region.length) missing.push(unitProfileLabels.region)
  if (!hasEmail && !form.email.trim()) missing.unshift(unitProfileLabels.email)
  if (missing.length > 3) return `还差 ${missing.length} 项：${missing.slice(0, 3).join('、')}等`
  return missing.length ? `还差 ${missing.length} 项：${missing.join('、')}` : ''
}

/** What was typed and not saved, by unit; kept while the mini-program runs, never written to the phone. */
let typed: { unitId: string; form: UnitProfileForm } | null = null
export const typedProfile = (unitId: string): UnitProfileForm | null =>
  typed?.unitId === unitId ? typed.form : null
export function keepTypedProfile(unitId: string, form: UnitProfileForm | null): void {
  typed = form && { unitId, form }
}
