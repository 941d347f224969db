import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { openPage } from '../../../utils/navigate'
import { loadSession } from '../../../utils/session'
import { leaveSignIn } from '../../../utils/sign-in-gate'

/** 账号密码登录 (S2, S3). An account that is not bound to this WeChat goes on to the binding. */
Component({
  behaviors: [appearance],
  properties: {
    /** Filled in after 注册 and 找回密码. */
    userName: String,
    /** `registered` or `recovered`: what has just been done. */
    after: String,
  },
  data: { name: '', password: '', error: '', busy: false },
  methods: {
    onLoad() {
      this.setData({ name: this.data.userName })
    },
    onName({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ name: detail.value, error: '' })
    },
    onPassword({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ password: detail.value, error: '' })
    },
    async onSignInTap() {
      const { name, password, busy } = this.data
      if (busy) return
      if (!name.trim() || !password) {
        this.setData({ error: name.trim() ? '请填写密码。' : '请填写用户名。' })
        return
      }
      this.setData({ busy: true, error: '' })
      try {
        const { wechat } = await api.account('signInWithPassword', { userName: name, password })
        await loadSession()
        this.setData({ password: '' })
        if (wechat === 'this') await leaveSignIn()
        else await wx.redirectTo({ url: '/packages/account/binding/binding?arriving=1' })
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
      this.setData({ busy: false })
    },
    onRecoverTap() {
      void openPage(`/packages/account/recover/recover?userName=${encodeURIComponent(this.data.name)}`)
    },
    onRegisterTap() {
      void openPage('/packages/account/register/register')
    },
  },
})
