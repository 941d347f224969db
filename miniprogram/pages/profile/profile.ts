import type { AccountView, ConsentKind } from '../../../cloudfunctions/account/contract'
import { api } from '../../api/index'
import { appearance } from '../../behaviors/appearance'
import type { TickedConsents } from '../../components/consent-ticks/consent-ticks'
import { describeFailure, type Failure } from '../../utils/failure'
import { fieldErrors } from '../../utils/field-message'
import { showFirstFault } from '../../utils/first-fault'
import { mayBeMissing } from '../../utils/glyphs'
import { idTypeLabels } from '../../utils/labels'
import { goBack, openPage } from '../../utils/navigate'
import { phoneRefusal, type PhoneDetail } from '../../utils/phone-refusal'
import {
  emptyProfileForm,
  idKeyboards,
  idTypeOptions,
  missingWords,
  needsPinyin,
  profileDraft,
  profileLabels,
  withRequired,
  type ProfileField,
  type ProfileForm,
} from '../../utils/profile-form'
import { currentSession, loadSession, setAccount } from '../../utils/session'
import { CONSENTS_FOR_PHONE, ensureConsents, finishSignIn } from '../../utils/sign-in-gate'

const UNTICKED = '请先在页首勾选隐私政策和用户服务协议，再填手机号。'

type Typing = WechatMiniprogram.CustomEvent<{ value: string }>

/** 完善信息: who the candidate is. Locked after it is saved, except e-mail and phone (A2, A8). */
Component({
  behaviors: [appearance],
  properties: {
    /** Set when an action elsewhere waits for the profile. */
    level: String,
  },
  data: {
    idTypeOptions,
    idTypeLabels,
    idKeyboards,
    account: null as AccountView | null,
    form: emptyProfileForm,
    /** The name holds characters that keyboards and phones may not show. */
    rare: false,
    /** A character of it cannot be typed or printed: its pinyin is asked for (A10). */
    pinyinAsked: false,
    errors: {} as Record<string, string>,
    /** What is not agreed to yet in the version in force; the rest was on an earlier visit. */
    kinds: [] as ConsentKind[],
    consents: {} as TickedConsents,
    /** Privacy policy and user agreement are ticked: the phone may be given (A11). */
    agreed: false,
    sensitiveAgreed: false,
    /** Counts how often a text was found to have changed. */
    renewed: 0,
    missing: '',
    busy: '' as '' | 'phone' | 'save',
    error: '',
    /** The ID number has an account already. */
    taken: false,
    failure: null as Failure | null,
    /** 生僻字 is open. */
    picking: false,
  },
  observers: {
    'form.name'(name: string) {
      const rare = [...name].some(mayBeMissing)
      const pinyinAsked = needsPinyin(name)
      if (rare !== this.data.rare || pinyinAsked !== this.data.pinyinAsked)
        this.setData({ rare, pinyinAsked })
    },
  },
  pageLifetimes: {
    show() {
      const account = currentSession()?.account
      if (!account || !this.data.account) return
      this.setData({ account })
      if (account.phoneMasked) this.showError('phone', '')
    },
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ failure: null })
      try {
        const { account, outdatedPolicies } = await loadSession()
        if (!account) {
          await wx.redirectTo({ url: '/pages/sign-in/sign-in?level=profile' })
          return
        }
        this.setData({ account, kinds: outdatedPolicies })
        this.showConsents({})
        if (account.profile) await wx.setNavigationBarTitle({ title: '个人信息' })
        else this.setData({ form: profileDraft.read() })
        this.showMissing()
        if (!account.profile) void this.checkTyped()
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    /** What an earlier visit left here is checked again: it may be what was wrong then. */
    async checkTyped() {
      for (const field of ['name', 'idNumber', 'email'] as const) await this.check(field)
    },
    showMissing() {
      const { form, errors, account, agreed, sensitiveAgreed } = this.data
      const phoneMasked = account?.phoneMasked ?? null
      this.setData({ missing: missingWords({ form, errors, phoneMasked, agreed, sensitiveAgreed }) })
    },
    showError(field: string, message: string) {
      this.setData({ errors: { ...this.data.errors, [field]: message } })
      this.showMissing()
    },
    onInput({ currentTarget, detail }: Typing) {
      const field = currentTarget.dataset['field'] as ProfileField
      this.type({ [field]: detail.value })
      this.showError(field, '')
    },
    type(part: Partial<ProfileForm>) {
      const form = { ...this.data.form, ...part }
      this.setData({ form })
      if (!this.data.account?.profile) profileDraft.keep(form)
    },
    onRareTap() {
      this.setData({ picking: true })
    },
    /** Goes on with the name where it ends; several are picked one after the other. */
    onCharacterPick({ detail }: WechatMiniprogram.CustomEvent<{ character: string }>) {
      this.typeName(this.data.form.name + detail.character)
    },
    async onRareClose() {
      this.setData({ picking: false })
      await this.check('name')
    },
    typeName(name: string) {
      this.type({ name })
      this.showError('name', '')
    },
    async onBlur({ currentTarget }: Typing) {
      await this.check(currentTarget.dataset['field'] as ProfileField)
    },
    async onIdTypeChange({ detail }: Typing) {
      const idType = idTypeOptions.find(({ value }) => value === detail.value)?.value
      if (idType) this.type({ idType: idType as ProfileForm['idType'] })
      await this.check('name')
      await this.check('idNumber')
    },
    /** Asks the server's own rules about one field; without a network the answer comes with 保存. */
    async check(field: ProfileField) {
      const { form } = this.data
      const typed = form[field]
      if (!typed.trim()) return
      const input = { idType: form.idType, name: form.name || undefined, [field]: typed }
      const answer = await api.account('checkProfile', input).catch(describeFailure)
      if (!('issues' in answer) || this.data.form[field] !== typed) return
      this.showError(field, fieldErrors(answer.issues, profileLabels)[field] ?? '')
    },
    onConsents({ detail }: WechatMiniprogram.CustomEvent<{ consents: TickedConsents }>) {
      this.showConsents(detail.consents)
      const { agreed, sensitiveAgreed } = this.data
      if (agreed && this.data.errors['phone'] === UNTICKED) this.showError('phone', '')
      if (agreed && sensitiveAgreed) this.showError('consents', '')
    },
    showConsents(consents: TickedConsents) {
      const { kinds } = this.data
      const isGiven = (kind: ConsentKind) => !kinds.includes(kind) || Boolean(consents[kind])
      const agreed = CONSENTS_FOR_PHONE.every(isGiven)
      this.setData({ consents, agreed, sensitiveAgreed: isGiven('sensitive_data') })
      this.showMissing()
    },
    onUntickedTap() {
      this.showError('phone', UNTICKED)
    },
    /** Sends what is ticked before the data that it allows (A11, A12); doing it again changes nothing. */
    async acceptTicked() {
      const ticked = Object.entries(this.data.consents).filter(([, version]) => version)
      if (ticked.length)
        await api.account('acceptPolicies', { as: 'account', consents: Object.fromEntries(ticked) })
    },
    onAppearanceTap() {
      void openPage('/pages/sign-in/sign-in?edit=1')
    },
    async onTextTap() {
      try {
        if (!this.data.account?.profile) {
          if (!this.data.agreed) return this.onUntickedTap()
          await this.acceptTicked()
          await loadSession()
        }
        return await openPage('/packages/account/phone/phone?text=1')
      } catch (error) {
        return this.consentsRefused(error)
      }
    },
    onTakenTap() {
      void openPage('/packages/account/taken/taken')
    },
    onCorrectionTap() {
      void openPage('/packages/request/new/new?kind=identity_correction')
    },
    async onPhone({ detail }: WechatMiniprogram.CustomEvent<PhoneDetail>) {
      const { account } = this.data
      if (!detail.code || !account) return this.showError('phone', phoneRefusal(detail))
      if (account.profile) await ensureConsents('account', CONSENTS_FOR_PHONE)
      this.setData({ busy: 'phone' })
      try {
        if (!account.profile) await this.acceptTicked()
        const { phoneMasked } = await api.account('authorizePhone', { code: detail.code })
        this.showAccount({ ...account, phoneMasked })
        this.showError('phone', '')
      } catch (error) {
        await this.consentsRefused(error)
      }
      return this.setData({ busy: '' })
    },
    /** A refusal stands at the phone; where a text has changed meanwhile it is shown anew. */
    async consentsRefused(error: unknown) {
      const { code, message } = describeFailure(error)
      this.showError('phone', message)
      if (code === 'POLICY_OUTDATED' || code === 'CONSENT_OUTDATED') await this.renew()
    },
    async renew() {
      const { outdatedPolicies } = await loadSession()
      this.setData({ kinds: outdatedPolicies, renewed: this.data.renewed + 1 })
      this.showConsents({})
    },
    showAccount(account: AccountView) {
      setAccount(account)
      this.setData({ account })
    },
    async onSaveTap() {
      const { missing, form, errors, account, agreed, sensitiveAgreed } = this.data
      if (missing) {
        const phoneMasked = account?.phoneMasked ?? null
        const consents = agreed && sensitiveAgreed ? '' : '请阅读并逐项勾选。'
        this.setData({ errors: { ...withRequired({ form, errors, phoneMasked }), consents } })
        return showFirstFault()
      }
      await this.save(async () => {
        await this.acceptTicked()
        await api.account('saveProfile', form)
        profileDraft.drop()
        await loadSession()
        await goBack()
        finishSignIn()
      })
      return undefined
    },
    async onSaveEmailTap() {
      await this.save(async () => {
        this.showAccount(await api.account('updateEmail', { email: this.data.form.email }))
        this.setData({ form: emptyProfileForm })
        await wx.showToast({ title: '邮箱已保存' })
      })
    },
    /** A refusal stands beside the fields it names; everything typed stays. */
    async save(write: () => Promise<void>) {
      this.setData({ busy: 'save', error: '' })
      try {
        await write()
      } catch (error) {
        const { code, message, issues } = describeFailure(error)
        const taken = code === 'ID_NUMBER_TAKEN'
        this.setData({ error: message, taken, errors: fieldErrors(issues, profileLabels) })
        this.showMissing()
        if (code === 'POLICY_OUTDATED' || code === 'CONSENT_OUTDATED') await this.renew()
        showFirstFault()
      }
      this.setData({ busy: '' })
    },
  },
})
