import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import type { PasswordChange } from '../../../components/password-form/password-form'
import { describeFailure, type Failure } from '../../../utils/failure'
import { goBack } from '../../../utils/navigate'

const SIGN_IN_PAGE = '../sign-in/sign-in'

/** 修改密码 of an institution, which knows the present one (A13). */
Component({
  behaviors: [appearance],
  data: { busy: false, failure: null as Failure | null },
  methods: {
    async onChange({ detail }: WechatMiniprogram.CustomEvent<PasswordChange>) {
      if (this.data.busy) return
      this.setData({ busy: true, failure: null })
      try {
        await api.talent('changeInstitutionPassword', detail)
        await goBack()
        await wx.showToast({ title: '密码已修改' })
      } catch (error) {
        const failure = describeFailure(error)
        if (failure.code === 'SIGN_IN_REQUIRED') await wx.redirectTo({ url: SIGN_IN_PAGE })
        else this.setData({ failure })
      }
      this.setData({ busy: false })
    },
  },
})
