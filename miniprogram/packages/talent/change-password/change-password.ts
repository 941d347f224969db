import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { passwordPage } from '../../../behaviors/password-page'
import type { PasswordChange } from '../../../components/password-form/password-form'
import { SIGN_IN_PAGE } from '../way-in'

/** 修改密码 of certified staff, who know the present one (A14). */
Component({
  behaviors: [appearance, passwordPage(SIGN_IN_PAGE)],
  methods: {
    changePassword: (change: PasswordChange) => api.talent('changePassword', change),
  },
})
