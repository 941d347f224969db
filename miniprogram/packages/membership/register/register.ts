import type { RegistrationField, UnitOpinion } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { passwordRules } from '../../../utils/password-rules'
import { ensureConsents } from '../../../utils/sign-in-gate'
import { registrationLabels, unitTypeOptions } from '../../../utils/unit-labels'
import { goOn, leadsToSignIn, toSignIn } from '../go-on'
import { keepTyped, submitForm } from '../../../utils/submit-form'
import {
  emptyRegistration,
  keepTypedRegistration,
  missingFields,
  returnedForm,
  typedRegistration,
} from './registration-form'

type Typing = WechatMiniprogram.CustomEvent<{ value: string }>

const labels = { ...registrationLabels, code: '短信验证码', password: '密码', passwordAgain: '确认密码' }

/** 会员注册 (M1), and the correction of a registration that was returned (M2). */
Component({
  behaviors: [appearance],
  properties: {
    /** Set to correct a returned registration. */
    correct: String,
  },
  data: {
    unitTypeOptions,
    ready: false,
    failure: null as Failure | null,
    correcting: false,
    masked: { legalPersonPhone: '', contactPhone: '' },
    opinion: null as UnitOpinion | null,
    kinds: ['charter', 'privacy'],
    consents: { charter: '', privacy: '' },
    /** Counts how often a text was found to have changed. */
    renewed: 0,
    form: emptyRegistration,
    code: '',
    sending: false,
    resendAt: 0,
    password: '',
    passwordAgain: '',
    rules: passwordRules(''),
    errors: {} as Record<string, string>,
    error: '',
    missing: '',
    busy: false,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ failure: null, correcting: Boolean(this.data.correct) })
      try {
        if (this.data.correct) await this.loadReturned()
        else this.setData({ form: typedRegistration() })
        this.setData({ ready: true })
        this.showMissing()
      } catch (error) {
        const failure = describeFailure(error)
        if (leadsToSignIn(failure.code)) return toSignIn()
        this.setData({ failure })
      }
      return undefined
    },
    async loadReturned() {
      const arrival = await api.membership('getArrival', {})
      if (arrival.step !== 'returned') return goOn(arrival)
      const { registration } = arrival
      const marked = Object.fromEntries(
        registration.opinion?.marks.map(({ path, reason }) => [path, reason]) ?? [],
      )
      await wx.setNavigationBarTitle({ title: '修改注册信息' })
      return this.setData({
        form: returnedForm(registration),
        masked: {
          legalPersonPhone: registration.legalPersonPhoneMasked,
          contactPhone: registration.contactPhoneMasked,
        },
        opinion: registration.opinion,
        errors: marked,
      })
    },
    showMissing() {
      this.setData({ missing: missingFields(this.data) })
    },
    onType(event: Typing) {
      keepTyped(this, event)
      if (!this.data.correcting) keepTypedRegistration(this.data.form)
      this.showMissing()
    },
    /** Asks the server's own rules about one field; without a network the answer comes with 注册. */
    async onBlur({ currentTarget }: Typing) {
      const field = currentTarget.dataset['field'] as RegistrationField
      const typed = this.data.form[field]
      if (!typed.trim()) return
      const answer = await api.membership('checkRegistration', { [field]: typed }).catch(describeFailure)
      if (!('issues' in answer) || this.data.form[field] !== typed) return
      const errors = fieldErrors(answer.issues, labels)
      this.setData({ errors: { ...this.data.errors, [field]: errors[field] ?? '' } })
      this.showMissing()
    },
    onSecret({ currentTarget, detail }: Typing) {
      const field = String(currentTarget.dataset['field'])
      this.setData({ [field]: detail.value, errors: { ...this.data.errors, [field]: '' }, error: '' })
      if (field === 'password') this.setData({ rules: passwordRules(detail.value) })
      this.showMissing()
    },
    async onSendCode() {
      const { form, correcting, consents } = this.data
      const { contactPhone } = form
      if (correcting) await ensureConsents('unit')
      else if (!consents.privacy) {
        this.setData({ errors: { ...this.data.errors, code: '请先在页首勾选隐私政策，再获取验证码。' } })
        return
      }
      this.setData({ sending: true })
      try {
        const { resendAt } = await api.membership(
          'sendRegistrationCode',
          correcting ? { contactPhone } : { contactPhone, consents },
        )
        this.setData({ resendAt: Date.parse(resendAt), errors: { ...this.data.errors, code: '' } })
      } catch (error) {
        const failure = describeFailure(error)
        const errors = fieldErrors(failure.issues, labels)
        this.setData({ errors: { ...this.data.errors, code: failure.message, ...errors } })
      }
      this.setData({ sending: false })
    },
    onConsents({
      detail: { consents },
    }: WechatMiniprogram.CustomEvent<{ consents: { charter: string; privacy: string } }>) {
      this.setData({ consents })
      this.showMissing()
    },
    async onSubmitTap() {
      const { form, code, correcting, consents, password, passwordAgain } = this.data
      if (correcting) await ensureConsents('unit')
      const failure = await submitForm(this, labels, async () => {
        const arrival = correcting
          ? await api.membership('resubmit', { ...form, code })
          : await api.membership('register', { ...form, code, password, passwordAgain, consents })
        keepTypedRegistration(emptyRegistration)
        await goOn(arrival)
      })
      this.showMissing()
      if (failure?.code === 'POLICY_OUTDATED') this.setData({ renewed: this.data.renewed + 1 })
    },
  },
})
