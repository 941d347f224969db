import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { goBack } from '../../../utils/navigate'
import { passwordRules } from '../../../utils/password-rules'
import { keepTyped, submitForm } from '../../../utils/submit-form'

const labels = { loginName: '账号', code: '短信验证码', password: '新密码', passwordAgain: '确认新密码' }

/** 忘记密码: a new password by a code that goes to the contact's phone. */
Component({
  behaviors: [appearance],
  properties: {
    /** What was typed at the sign-in. */
    loginName: String,
  },
  data: {
    form: { loginName: '', code: '', password: '', passwordAgain: '' },
    rules: passwordRules(''),
    sending: false,
    resendAt: 0,
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
  },
  methods: {
    onLoad() {
      this.setData({ 'form.loginName': this.data.loginName })
    },
    onType(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      if (keepTyped(this, event) === 'password') this.setData({ rules: passwordRules(event.detail.value) })
    },
    async onSendCode() {
      const { loginName } = this.data.form
      if (!loginName.trim()) return this.setData({ errors: { loginName: '请先填写账号' } })
      this.setData({ sending: true })
      try {
        const { resendAt } = await api.membership('sendRecoveryCode', { loginName })
        this.setData({ resendAt: Date.parse(resendAt), errors: {} })
      } catch (error) {
        this.setData({ errors: { code: describeFailure(error).message } })
      }
      return this.setData({ sending: false })
    },
    async onResetTap() {
      const { form } = this.data
      if (!form.loginName.trim()) return this.setData({ errors: { loginName: '请先填写账号' } })
      await submitForm(this, labels, async () => {
        await api.membership('resetPassword', form)
        await wx.showToast({ title: '密码已重设，请登录', icon: 'none' })
        await goBack()
      })
    },
  },
})
