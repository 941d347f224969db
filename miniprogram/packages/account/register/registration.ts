import { draftOf } from '../../../utils/draft'
import { emptyProfileForm, needsPinyin, profileLabels, type ProfileForm } from '../../../utils/profile-form'
import type { PhoneEvidence } from '../components/phone-evidence/phone-evidence'
import { emptyQuestions, loginLabels, type AnsweredQuestion } from '../answered-question'

/** What 注册通行证 asks for, as typed. */
export interface Registration extends ProfileForm {
  userName: string
  password: string
  again: string
  questions: AnsweredQuestion[]
  phone: PhoneEvidence | null
}

export const registrationLabels: Record<string, string> = {
  ...profileLabels,
  ...loginLabels,
  phone: '手机号',
}

export const emptyRegistration = (): Registration => ({
  ...emptyProfileForm,
  userName: '',
  password: '',
  again: '',
  questions: emptyQuestions(),
  phone: null,
})

/** What is still empty, or not the same twice, beside its field. The server's rules say the rest. */
export function gaps(form: Registration): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const field of ['userName', 'password', 'name', 'idNumber', 'email'] as const)
    if (!form[field].trim()) errors[field] = `请填写${registrationLabels[field]}`
  if (needsPinyin(form.name) && !form.nameFallback.trim()) errors['nameFallback'] = '请填写姓名拼音'
  if (form.password !== form.again) errors['again'] = '两次输入的密码不一样'
  form.questions.forEach(({ answer }, index) => {
    if (!answer.trim()) errors[`questions.${index}.answer`] = `请填写答案 ${index + 1}`
  })
  if (!form.phone) errors['phone'] = '请授权手机号，或填写短信验证码'
  return errors
}

/** What was typed and not sent yet; passwords, answers, codes and the ID number are never written to the phone. */
export const registrationDraft = draftOf('registration', emptyRegistration(), [
  'userName',
  'name',
  'nameFallback',
  'idType',
  'email',
])
