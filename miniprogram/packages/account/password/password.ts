import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { passwordPage } from '../../../behaviors/password-page'
import type { PasswordChange } from '../../../components/password-form/password-form'
import { openPage } from '../../../utils/navigate'

/** 修改密码 (S2). */
Component({
  behaviors: [appearance, passwordPage('/packages/account/sign-in/sign-in')],
  methods: {
    onForgotTap() {
      void openPage('/packages/account/recover/recover')
    },
    changePassword: (change: PasswordChange) => api.account('changePassword', change),
  },
})
