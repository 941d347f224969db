import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { passwordPage } from '../../../behaviors/password-page'
import type { PasswordChange } from '../../../components/password-form/password-form'

/** 修改密码 of an institution, which knows the present one (A13). */
Component({
  behaviors: [appearance, passwordPage('../sign-in/sign-in')],
  methods: {
    changePassword: (change: PasswordChange) => api.talent('changeInstitutionPassword', change),
  },
})
