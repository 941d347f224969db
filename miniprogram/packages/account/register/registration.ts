import { draftOf } from '../../../utils/draft'
import { emptyProfileForm, needsPinyin, profileLabels, type ProfileForm } from '../../../utils/profile-form'
import { passwordRules } from '../../../utils/password-rules'
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

/** As the server has it: 4 to 20 characters that begin with a letter. */
const USER_NAME = /^[a-z][a-z0-9_-]{3,19}$/i
/** What counts of an answer: letters and digits. */
const counted = (answer: string): number =>
  [...answer.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].length

/** What is still empty, or cannot be so, beside its field. The server's rules about the person say the rest. */
export function gaps(form: Registration): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const field of ['userName', 'password', 'name', 'idNumber', 'email'] as const)
    if (!form[field].trim()) errors[field] = `请填写${registrationLabels[field]}`
  if (needsPinyin(form.name) && !form.nameFallback.trim()) errors['nameFallback'] = '请填写姓名拼音'
  if (form.userName.trim() && !USER_NAME.test(form.userName.normalize('NFKC').trim()))
    errors['userName'] = '用户名为 4 至 20 位，以字母开头，只用字母、数字、- 和 _'
  if (form.password && passwordRules(form.password).some(({ ok }) => !ok))
    errors['password'] = '密码还不符合下面的要求'
  if (form.password !== form.again) errors['again'] = '两次输入的密码不一样'
  form.questions.forEach(({ answer }, index) => {
    const path = `questions.${index}.answer`
    if (!answer.trim()) errors[path] = `请填写答案 ${index + 1}`
    else if (counted(answer) < 2) errors[path] = '答案至少 2 个字'
  })
  if (form.questions[0]?.question === form.questions[1]?.question)
    errors['questions.1.question'] = '两个问题不能相同，请换一个'
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
