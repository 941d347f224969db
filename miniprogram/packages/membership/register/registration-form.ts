import type {
  RegistrationField,
  RegistrationFields,
  RegistrationView,
} from '../../../../cloudfunctions/membership/contract'
import { registrationLabels } from '../../../utils/unit-labels'

export const emptyRegistration: RegistrationFields = {
  name: '',
  creditCode: '',
  legalPersonName: '',
  legalPersonPhone: '',
  contactName: '',
  contactPhone: '',
  unitType: '',
}

/** A returned registration to correct; phones are not shown in full, and stay when left empty (M2). */
export const returnedForm = (view: RegistrationView): RegistrationFields => ({
  name: view.name,
  creditCode: view.creditCode,
  legalPersonName: view.legalPersonName,
  legalPersonPhone: '',
  contactName: view.contactName,
  contactPhone: '',
  unitType: view.unitType,
})

interface Typed {
  form: RegistrationFields
  errors: Record<string, string>
  /** Correcting a returned registration: phones may stay empty, the password is set. */
  correcting: boolean
  code: string
  password: string
  passwordAgain: string
  consents: { charter: string; privacy: string }
}

/** What still keeps the registration from being sent, by name; empty when nothing does. */
export function missingFields(typed: Typed): string {
  const { form, errors, correcting, code, password, passwordAgain, consents } = typed
  const fields = (Object.keys(registrationLabels) as RegistrationField[]).filter(
    (field) => errors[field] || (!form[field].trim() && !(correcting && field.endsWith('Phone'))),
  )
  const missing = fields.map((field) => registrationLabels[field])
  if ((!correcting || form.contactPhone.trim()) && !code) missing.push('短信验证码')
  if (!correcting) {
    if (!password) missing.push('密码')
    if (!passwordAgain) missing.push('确认密码')
    if (!consents.charter) missing.push('同意章程')
    if (!consents.privacy) missing.push('同意隐私政策')
  }
  if (missing.length > 3) return `还差 ${missing.length} 项：${missing.slice(0, 3).join('、')}等`
  return missing.length ? `还差 ${missing.length} 项：${missing.join('、')}` : ''
}

/** What was typed and not sent; kept while the mini-program runs, never written to the phone. */
let typed: RegistrationFields = emptyRegistration
export const typedRegistration = (): RegistrationFields => typed
export function keepTypedRegistration(form: RegistrationFields): void {
  typed = form
}
