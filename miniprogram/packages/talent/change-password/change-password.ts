import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import type { PasswordChange } from '../../../components/password-form/password-form'
import { describeFailure, type Failure } from '../../../utils/failure'
import { goBack } from '../../../utils/navigate'
import { SIGN_IN_PAGE } from '../way-in'

/** 修改密码 of certified staff, who know the present one (A14). */
Component({
  behaviors: [appearance],
  data: { busy: false, failure: null as Failure | null },
  methods: {
    async onChange({ detail }: WechatMiniprogram.CustomEvent<PasswordChange>) {
      if (this.data.busy) return
      this.setData({ busy: true, failure: null })
      try {
        await api.talent('changePassword', detail)
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
