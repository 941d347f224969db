import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import type { PasswordChange } from '../../../components/password-form/password-form'
import { describeFailure, type Failure } from '../../../utils/failure'
import { goBack, openPage } from '../../../utils/navigate'

/** 修改密码 (S2). */
Component({
  behaviors: [appearance],
  data: { busy: false, failure: null as Failure | null },
  methods: {
    onForgotTap() {
      void openPage('/packages/account/recover/recover')
    },
    async onChange({ detail }: WechatMiniprogram.CustomEvent<PasswordChange>) {
      if (this.data.busy) return
      this.setData({ busy: true, failure: null })
      try {
        await api.account('changePassword', detail)
        await goBack()
        await wx.showToast({ title: '密码已修改' })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
      this.setData({ busy: false })
    },
  },
})
