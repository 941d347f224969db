import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { goOnWith, lacksPhone, maskedPhone, wayIn } from '../way-in'

/** 输入密码: a phone that is bound (A14). */
Component({
  behaviors: [appearance],
  data: { phone: '', password: '', error: '', busy: false },
  methods: {
    onLoad() {
      if (!lacksPhone()) this.setData({ phone: maskedPhone() })
    },
    onPassword({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ password: detail.value, error: '' })
    },
    async onSignInTap() {
      const { password, busy } = this.data
      if (busy) return
      this.setData({ busy: true, error: '' })
      try {
        await api.talent('signIn', { phone: wayIn().phone, password })
        await wx.reLaunch({ url: '../card/card' })
      } catch (error) {
        this.setData({ error: signInWords(describeFailure(error)) })
      }
      this.setData({ busy: false })
    },
    onForgottenTap() {
      goOnWith({ use: 'reset', proof: '' })
      void wx.navigateTo({ url: '../verify/verify' })
    },
  },
})

const signInWords = ({ code, message }: ReturnType<typeof describeFailure>): string =>
  code === 'PASSWORD_WRONG' ? '密码不对，请核对后再试。' : message
