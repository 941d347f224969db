import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { goOnWith, lacksPhone, maskedPhone, wayIn } from '../way-in'

const CODE_DIGITS = 6

/** 验证手机: a code by SMS proves that the phone is this person's (A14). */
Component({
  behaviors: [appearance],
  data: { phone: '', resets: false, code: '', error: '', resendAt: 0, sending: false, busy: false },
  methods: {
    onLoad() {
      if (lacksPhone()) return
      this.setData({ phone: maskedPhone(), resets: wayIn().use === 'reset' })
    },
    onCode({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ code: detail.value, error: '' })
    },
    async onSendTap() {
      const { phone, use: purpose } = wayIn()
      this.setData({ sending: true, error: '' })
      try {
        const { resendAt } = await api.talent('sendCode', { phone, purpose })
        this.setData({ resendAt: Date.parse(resendAt) })
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
      this.setData({ sending: false })
    },
    async onNextTap() {
      const { code, busy } = this.data
      if (busy) return
      if (code.length !== CODE_DIGITS) {
        this.setData({ error: `验证码是 ${CODE_DIGITS} 位数字，在短信里` })
        return
      }
      const { phone, use: purpose } = wayIn()
      this.setData({ busy: true, error: '' })
      try {
        const { proof } = await api.talent('verifyCode', { phone, purpose, code })
        goOnWith({ proof })
        await wx.redirectTo({ url: '../new-password/new-password' })
      } catch (error) {
        const { issues, message } = describeFailure(error)
        this.setData({ error: fieldErrors(issues, { code: '验证码' })['code'] ?? message })
      }
      this.setData({ busy: false })
    },
  },
})
