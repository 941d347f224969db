import type { SecurityView } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { openPage } from '../../../utils/navigate'
import { askForSession, currentSession, loadSession, setAccount } from '../../../utils/session'
import { leaveSignIn } from '../../../utils/sign-in-gate'
import { bindingFacts, rebindingFacts, unbindingFacts } from './binding-words'

type Change = WechatMiniprogram.CustomEvent<{ value: string }>

/** 微信绑定 (A5): bind, unbind, move to this WeChat; with `arriving=1` the last step of a sign-in by password. */
Component({
  behaviors: [appearance],
  properties: { arriving: String },
  data: {
    security: null as SecurityView | null,
    facts: bindingFacts,
    unbindingFacts,
    rebindingFacts,
    /** Which sheet is open. */
    sheet: '' as '' | 'bind' | 'unbind' | 'rebind',
    password: '',
    code: '',
    sending: false,
    resendAt: 0,
    busy: false,
    error: '',
    /** The WeChat is another account's. */
    taken: false,
    failure: null as Failure | null,
  },
  pageLifetimes: {
    show() {
      askForSession()
      void this.load()
    },
  },
  methods: {
    async load() {
      this.setData({ failure: null })
      try {
        this.setData({ security: await api.account('getSecurity', {}) })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onField({ currentTarget, detail }: Change) {
      this.setData({ [String(currentTarget.dataset['field'])]: detail.value, error: '' })
    },
    onSheetTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const sheet = currentTarget.dataset['sheet'] as 'bind' | 'unbind' | 'rebind'
      this.setData({ sheet, password: '', code: '', error: '' })
    },
    onSheetCancel() {
      this.setData({ sheet: '', password: '', code: '', error: '' })
    },
    async onSend() {
      this.setData({ sending: true, error: '' })
      try {
        const step = this.data.sheet === 'bind' ? 'bind' : 'unbind'
        const { resendAt } = await api.account('sendConfirmCode', { step })
        this.setData({ resendAt: Date.parse(resendAt) })
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
      this.setData({ sending: false })
    },
    onBindTap() {
      if (this.data.security?.phoneShownHere) void this.onBind()
      else this.setData({ sheet: 'bind', code: '', error: '' })
    },
    async onBind() {
      await this.work(async () => {
        const { code } = this.data
        setAccount(await api.account('bindWechat', code ? { code } : {}))
        this.onSheetCancel()
        await this.bound()
      })
    },
    onTransferTap() {
      void openPage('/packages/request/new/new?kind=account_transfer')
    },
    /** Somebody on the way in is asked to follow the official account before they go on (S3). */
    async bound() {
      if (this.data.arriving && !currentSession()?.officialAccount) await leaveSignIn()
      else await this.load()
      await wx.showToast({ title: '绑定成功' })
    },
    /** An empty field is no wrong one: it is asked for, and no try is used up. */
    filled(...fields: ('password' | 'code')[]): boolean {
      const empty = fields.find((field) => !this.data[field])
      if (empty) this.setData({ error: empty === 'password' ? '请填写登录密码。' : '请填写短信验证码。' })
      return !empty
    },
    async onUnbind() {
      if (!this.filled('password')) return
      await this.work(async () => {
        await api.account('unbindWechat', { password: this.data.password })
        this.onSheetCancel()
        await loadSession()
        await wx.showModal({
          title: '已解除绑定',
          content: '这个微信已退出登录。请在新的微信上用用户名和密码登录，再绑定。',
          showCancel: false,
          confirmText: '知道了',
        })
        await openPage('/pages/me/me')
      })
    },
    async onRebind() {
      if (!this.filled('password', 'code')) return
      await this.work(async () => {
        const { password, code } = this.data
        await api.account('unbindWechat', { password, code })
        setAccount(await api.account('bindWechat', {}))
        this.onSheetCancel()
        await this.bound()
      })
    },
    onLaterTap() {
      void leaveSignIn()
    },
    onLoginTap() {
      void openPage('/packages/account/login/login')
    },
    async onTakenTap() {
      await this.work(async () => {
        await api.account('signOut', {})
        await loadSession()
        await wx.redirectTo({ url: '/packages/account/security/security' })
      })
    },
    async work(step: () => Promise<void>) {
      if (this.data.busy) return
      this.setData({ busy: true, error: '' })
      try {
        await step()
      } catch (error) {
        const failure = describeFailure(error)
        const taken = failure.code === 'WECHAT_TAKEN'
        if (taken) this.setData({ sheet: '' })
        this.setData({ taken, error: failure.issues.length ? '请填写短信验证码。' : failure.message })
        if (taken || failure.code === 'STATE_CONFLICT') await this.load()
      }
      this.setData({ busy: false })
    },
  },
})
