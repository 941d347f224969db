import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { showFirstFault } from '../../../utils/first-fault'
import { idTypeLabels } from '../../../utils/labels'
import { openPage } from '../../../utils/navigate'
import { refusedFields } from '../../../utils/refused-fields'
import { passwordRules } from '../../../utils/password-rules'
import { idKeyboards, idTypeOptions, needsPinyin } from '../../../utils/profile-form'
import type { PhoneEvidence } from '../components/phone-evidence/phone-evidence'
import type { AnsweredQuestion } from '../answered-question'
import {
  emptyRegistration,
  gaps,
  registrationDraft,
  registrationLabels,
  type Registration,
} from './registration'

type Change = WechatMiniprogram.CustomEvent<{ value: string }>
type AccountConsents = Record<'privacy' | 'agreement' | 'sensitive_data', string>
type CheckedField = 'name' | 'nameFallback' | 'idNumber' | 'email'

/** 注册通行证 (S2, S3): user name, password, who one is, phone, security questions, consents. */
Component({
  behaviors: [appearance],
  data: {
    idTypeOptions,
    idKeyboards,
    form: emptyRegistration(),
    rules: passwordRules(''),
    errors: {} as Record<string, string>,
    kinds: ['privacy', 'agreement', 'sensitive_data'],
    consents: { privacy: '', agreement: '', sensitive_data: '' },
    agreed: false,
    /** Counts how often a text was found to have changed. */
    renewed: 0,
    consentError: '',
    /** 请认真核对 is open. */
    checking: false,
    /** A character of the name cannot be typed or printed: its pinyin is asked for (A10). */
    pinyinAsked: false,
    facts: [] as { label: string; value: string }[],
    picking: false,
    busy: false,
    error: '',
    /** The ID number belongs to somebody already: the ways out are shown. */
    taken: false,
  },
  methods: {
    onLoad() {
      const form = { ...registrationDraft.read(), phone: null }
      this.setData({ form, rules: passwordRules(form.password), pinyinAsked: needsPinyin(form.name) })
    },
    type(part: Partial<Registration>, ...fields: string[]) {
      const form = { ...this.data.form, ...part }
      registrationDraft.keep(form)
      const errors = { ...this.data.errors }
      for (const field of fields) errors[field] = ''
      this.setData({ form, errors, error: '', pinyinAsked: needsPinyin(form.name) })
    },
    onInput({ currentTarget, detail }: Change) {
      const field = String(currentTarget.dataset['field'])
      this.type({ [field]: detail.value }, field)
    },
    onPassword({ detail }: Change) {
      this.type({ password: detail.value }, 'password', 'again')
      this.setData({ rules: passwordRules(detail.value) })
    },
    onAgain({ detail }: Change) {
      this.type({ again: detail.value }, 'again')
    },
    onIdType({ detail }: Change) {
      this.type({ idType: detail.value as Registration['idType'] }, 'idType', 'idNumber')
      void this.check('idNumber')
    },
    onQuestions({ detail }: WechatMiniprogram.CustomEvent<{ questions: AnsweredQuestion[] }>) {
      const paths = [0, 1].flatMap((index) => [`questions.${index}.question`, `questions.${index}.answer`])
      this.type(detail, ...paths)
    },
    onPhone({ detail }: WechatMiniprogram.CustomEvent<{ evidence: PhoneEvidence | null }>) {
      this.type({ phone: detail.evidence }, 'phone')
    },
    onBlur({ currentTarget }: Change) {
      void this.check(currentTarget.dataset['field'] as CheckedField)
    },
    /** Asks the server's own rules about one field; without a network the answer comes with 注册. */
    async check(field: CheckedField) {
      const { form } = this.data
      const value = form[field]
      if (!value.trim()) return
      const answer = await api
        .account('checkProfile', { idType: form.idType, name: form.name || undefined, [field]: value })
        .catch(describeFailure)
      if (!('issues' in answer) || this.data.form[field] !== value) return
      const words = fieldErrors(answer.issues, registrationLabels)[field] ?? ''
      this.setData({ errors: { ...this.data.errors, [field]: words } })
    },
    onRareTap() {
      this.setData({ picking: true })
    },
    onCharacterPick({ detail }: WechatMiniprogram.CustomEvent<{ character: string }>) {
      this.type({ name: this.data.form.name + detail.character }, 'name')
    },
    onRareClose() {
      this.setData({ picking: false })
      void this.check('name')
    },
    onConsents({
      detail: { consents, complete },
    }: WechatMiniprogram.CustomEvent<{ consents: AccountConsents; complete: boolean }>) {
      this.setData({ consents, agreed: complete, consentError: '' })
    },
    /** What the server's own rules say about the person, all at once; nothing without a network. */
    async identityErrors(): Promise<Record<string, string>> {
      const { name, nameFallback, idType, idNumber, email } = this.data.form
      const fallback = this.data.pinyinAsked ? { nameFallback } : {}
      const answer = await api
        .account('checkProfile', { name, ...fallback, idType, idNumber, email })
        .catch(describeFailure)
      return fieldErrors(answer.issues, registrationLabels)
    },
    async onRegisterTap() {
      if (this.data.busy) return
      this.setData({ busy: true })
      const identity = await this.identityErrors()
      this.setData({ busy: false })
      const { form, agreed } = this.data
      const errors = { ...identity, ...gaps(form) }
      if (Object.keys(errors).length) {
        this.setData({
          errors,
          error: '还有内容要填写或改正，请看标红的地方。',
        })
        return showFirstFault()
      }
      if (!agreed) {
        this.setData({ consentError: '请阅读并逐项勾选。' })
        return showFirstFault()
      }
      const { name, idType, idNumber, userName } = form
      this.setData({
        error: '',
        checking: true,
        facts: [
          { label: '姓名', value: name },
          { label: '证件类型', value: idTypeLabels[idType] },
          { label: '证件号码', value: idNumber },
          { label: '用户名', value: userName },
        ],
      })
    },
    onTakenTap() {
      void openPage('/packages/account/taken/taken')
    },
    onCheckCancel() {
      this.setData({ checking: false })
    },
    /** A refusal stands beside the fields it names; everything typed stays, except a phone code that is used up. */
    async onChecked() {
      const { form, consents, busy } = this.data
      const { userName, password, name, nameFallback, idType, idNumber, email, questions, phone } = form
      if (busy || !phone) return
      this.setData({ busy: true })
      try {
        const fallback = this.data.pinyinAsked ? { nameFallback } : {}
        const identity = { name, ...fallback, idType, idNumber, email, phone }
        const input = { userName, password, questions, ...identity, consents }
        const registered = await api.account('registerPassAccount', input)
        registrationDraft.drop()
        const query = `after=registered&userName=${registered.userName}`
        await wx.redirectTo({ url: `/packages/account/sign-in/sign-in?${query}` })
      } catch (error) {
        this.refused(describeFailure(error))
      }
      this.setData({ busy: false })
    },
    refused(failure: Failure) {
      const { code } = failure
      const errors = refusedFields(failure, registrationLabels, 'phone')
      if (code === 'LOGIN_NAME_TAKEN') errors['userName'] = '这个用户名已有人使用，请换一个'
      this.setData({ checking: false, errors, error: failure.message, taken: code === 'ID_NUMBER_TAKEN' })
      showFirstFault()
      if (code === 'POLICY_OUTDATED') this.setData({ renewed: this.data.renewed + 1 })
    },
  },
})
