import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { passwordRules } from '../../../utils/password-rules'
import { goOnWith, SIGN_IN_PAGE, startAnew, wayIn } from '../way-in'

/** 设置登录密码 after the code: the first one signs in, a new one is signed in with (A14). */
Component({
  behaviors: [appearance],
  data: {
    /** False when the page was opened without a verified phone. */
    verified: true,
    resets: false,
    password: '',
    again: '',
    rules: passwordRules(''),
    kinds: ['privacy', 'agreement'],
    consents: { privacy: '', agreement: '' },
    agreed: false,
    /** Counts how often a text was found to have changed. */
    renewed: 0,
    errors: {} as Record<string, string>,
    busy: false,
  },
  methods: {
    async onLoad() {
      const { use, proof } = wayIn()
      const resets = use === 'reset'
      this.setData({ resets, verified: Boolean(proof) })
      if (resets) await wx.setNavigationBarTitle({ title: '重置密码' })
    },
    onAnewTap() {
      startAnew()
    },
    onPassword({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ password: detail.value, rules: passwordRules(detail.value), errors: {} })
    },
    onAgain({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ again: detail.value, errors: {} })
    },
    onConsents({
      detail: { consents, complete },
    }: WechatMiniprogram.CustomEvent<{
      consents: { privacy: string; agreement: string }
      complete: boolean
    }>) {
      this.setData({ consents, agreed: complete, errors: { ...this.data.errors, consents: '' } })
    },
    async onSaveTap() {
      const { password, again, busy, resets, agreed } = this.data
      if (busy) return
      if (password !== again) {
        this.setData({ errors: { again: '两次输入不一样，请重新输入。' } })
        return
      }
      if (!resets && !agreed) {
        this.setData({ errors: { consents: '请阅读并逐项勾选，再设置密码。' } })
        return
      }
      const { proof } = wayIn()
      this.setData({ busy: true, errors: {} })
      try {
        await (resets ? this.reset(proof, password) : this.bind(proof, password))
      } catch (error) {
        const { code, issues, message } = describeFailure(error)
        const errors = fieldErrors(issues, { password: '密码' })
        this.setData({
          errors: issues.length ? errors : { again: message },
          verified: code !== 'PROOF_EXPIRED',
          renewed: this.data.renewed + (code === 'POLICY_OUTDATED' ? 1 : 0),
        })
      }
      this.setData({ busy: false })
    },
    async bind(proof: string, password: string) {
      await api.talent('bindPhone', { proof, password, consents: this.data.consents })
      goOnWith({ proof: '' })
      await wx.reLaunch({ url: '../card/card' })
    },
    async reset(proof: string, password: string) {
      await api.talent('resetPassword', { proof, password })
      goOnWith({ proof: '', use: 'bind' })
      await wx.showModal({
        title: '密码已重置',
        content: '请用新密码重新登录。',
        showCancel: false,
        confirmText: '去登录',
      })
      await wx.reLaunch({ url: SIGN_IN_PAGE })
    },
  },
})
