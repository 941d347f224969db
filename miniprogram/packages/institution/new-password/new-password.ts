import type { ConsentKind } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import type { TickedConsents } from '../../../components/consent-ticks/consent-ticks'
import { describeFailure, showFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { passwordRules } from '../../../utils/password-rules'

const SIGN_IN_PAGE = '../sign-in/sign-in'

/** The forced change at the first sign-in (A13): nothing else of the institution opens before. */
Component({
  behaviors: [appearance],
  data: {
    password: '',
    again: '',
    rules: passwordRules(''),
    /** What the institution has not agreed to yet. */
    kinds: [] as ConsentKind[],
    consents: {} as TickedConsents,
    agreed: false,
    /** Counts how often a text was found to have changed. */
    renewed: 0,
    errors: {} as Record<string, string>,
    busy: false,
  },
  methods: {
    onLoad() {
      void this.ask()
    },
    async ask() {
      const answer = await api.account('listOutdatedConsents', { as: 'institution' }).catch(describeFailure)
      const kinds = 'kinds' in answer ? answer.kinds : []
      this.setData({ kinds, agreed: !kinds.length })
    },
    onConsents({
      detail: { consents, complete },
    }: WechatMiniprogram.CustomEvent<{ consents: TickedConsents; complete: boolean }>) {
      this.setData({ consents, agreed: complete, errors: { ...this.data.errors, consents: '' } })
    },
    onPassword({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ password: detail.value, rules: passwordRules(detail.value), errors: {} })
    },
    onAgain({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ again: detail.value, errors: {} })
    },
    async onSaveTap() {
      const { password, again, busy, agreed, kinds, consents } = this.data
      if (busy) return
      if (password !== again) {
        this.setData({ errors: { again: '两次输入不一样，请重新输入。' } })
        return
      }
      if (!agreed) {
        this.setData({ errors: { consents: '请阅读并逐项勾选，再保存密码。' } })
        return
      }
      this.setData({ busy: true, errors: {} })
      try {
        if (kinds.length) await api.account('acceptPolicies', { as: 'institution', consents })
        await api.talent('changeInitialPassword', { password })
        await wx.reLaunch({ url: '../info/info' })
      } catch (error) {
        await this.refuse(error)
      }
      this.setData({ busy: false })
    },
    /** What is wrong with the password stands beside it; whoever is signed out begins anew. */
    async refuse(error: unknown) {
      const failure = describeFailure(error)
      const { code, issues, message } = failure
      if (code === 'SIGN_IN_REQUIRED' || code === 'PASSWORD_EXPIRED' || code === 'STATE_CONFLICT') {
        await showFailure(failure, '没有设置成功')
        await wx.redirectTo({ url: SIGN_IN_PAGE })
        return
      }
      if (code === 'POLICY_OUTDATED' || code === 'CONSENT_OUTDATED') {
        this.setData({ renewed: this.data.renewed + 1 })
        await this.ask()
      }
      this.setData({ errors: issues.length ? fieldErrors(issues, { password: '密码' }) : { again: message } })
    },
    async onLeaveTap() {
      try {
        await api.talent('signOutInstitution', {})
        await wx.redirectTo({ url: SIGN_IN_PAGE })
      } catch (error) {
        await showFailure(describeFailure(error), '没有退出')
      }
    },
  },
})
