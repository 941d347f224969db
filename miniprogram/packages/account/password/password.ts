import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { goBack, openPage } from '../../../utils/navigate'
import { passwordRules } from '../../../utils/password-rules'
import { loginLabels } from '../answered-question'
import { waitWords } from '../wait-words'

/** 修改密码 (S2). */
Component({
  behaviors: [appearance],
  data: {
    currentPassword: '',
    password: '',
    again: '',
    rules: passwordRules(''),
    errors: {} as Record<string, string>,
    busy: false,
  },
  methods: {
    onField({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const field = String(currentTarget.dataset['field'])
      this.setData({ [field]: detail.value, errors: {} })
      if (field === 'password') this.setData({ rules: passwordRules(detail.value) })
    },
    onForgotTap() {
      void openPage('/packages/account/recover/recover')
    },
    async onSaveTap() {
      const { currentPassword, password, again, busy } = this.data
      if (busy) return
      if (password !== again) {
        this.setData({ errors: { again: '两次输入的密码不一样' } })
        return
      }
      this.setData({ busy: true, errors: {} })
      try {
        await api.account('changePassword', { currentPassword, password })
        await goBack()
        await wx.showToast({ title: '密码已修改' })
      } catch (error) {
        const failure = describeFailure(error)
        const errors = fieldErrors(failure.issues, loginLabels)
        if (failure.code === 'PASSWORD_WRONG') errors['currentPassword'] = '现在的密码不对'
        else if (!failure.issues.length) errors['currentPassword'] = waitWords(failure)
        this.setData({ errors })
      }
      this.setData({ busy: false })
    },
  },
})
