import type { RegistrationField, UnitOpinion } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { openPage } from '../../../utils/navigate'
import { passwordRules } from '../../../utils/password-rules'
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
    charterTitle: '章程',
    versions: { charter: '', privacy: '' },
    form: emptyRegistration,
    code: '',
    sending: false,
    resendAt: 0,
    password: '',
    passwordAgain: '',
    rules: passwordRules(''),
    agreed: false,
    privacyAgreed: false,
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
        else await this.loadTexts()
        this.setData({ ready: true })
        this.showMissing()
      } catch (error) {
        const failure = describeFailure(error)
        if (leadsToSignIn(failure.code)) return toSignIn()
        this.setData({ failure })
      }
      return undefined
    },
    async loadTexts() {
      const [charter, privacy] = await Promise.all([
        api.account('getPolicy', { kind: 'charter' }),
        api.account('getPolicy', { kind: 'privacy' }),
      ])
      this.setData({
        form: typedRegistration(),
        charterTitle: charter.title,
        versions: { charter: charter.version, privacy: privacy.version },
      })
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
      this.setData({ sending: true })
      try {
        const { contactPhone } = this.data.form
        const { resendAt } = await api.membership('sendRegistrationCode', { contactPhone })
        this.setData({ resendAt: Date.parse(resendAt), errors: { ...this.data.errors, code: '' } })
      } catch (error) {
        const failure = describeFailure(error)
        const errors = fieldErrors(failure.issues, labels)
        this.setData({ errors: { ...this.data.errors, code: failure.message, ...errors } })
      }
      this.setData({ sending: false })
    },
    onConsentChange({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.setData({ [String(currentTarget.dataset['consent'])]: detail.checked })
      this.showMissing()
    },
    onPolicyTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(`/pages/policy/policy?kind=${String(currentTarget.dataset['kind'])}`)
    },
    async onSubmitTap() {
      const { form, code, correcting, versions, agreed, privacyAgreed, password, passwordAgain } = this.data
      const consents = {
        charter: agreed ? versions.charter : '',
        privacy: privacyAgreed ? versions.privacy : '',
      }
      const failure = await submitForm(this, labels, async () => {
        const arrival = correcting
          ? await api.membership('resubmit', { ...form, code })
          : await api.membership('register', { ...form, code, password, passwordAgain, consents })
        keepTypedRegistration(emptyRegistration)
        await goOn(arrival)
      })
      this.showMissing()
      if (failure?.code !== 'POLICY_OUTDATED') return
      this.setData({ agreed: false, privacyAgreed: false })
      await this.load()
    },
  },
})
