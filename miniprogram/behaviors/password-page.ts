import type { PasswordChange } from '../components/password-form/password-form'
import { describeFailure, type Failure } from '../utils/failure'
import { goBack } from '../utils/navigate'

interface PasswordOwner {
  changePassword(change: PasswordChange): Promise<unknown>
}

/**
 * 修改密码 around a `password-form`: sends what it holds by the page's `changePassword`, goes back when that is done, and
 * gives the form the refusal. `signInPage` is where somebody goes whose session has ended meanwhile.
 */
export const passwordPage = (signInPage: string) =>
  Behavior({
    data: { busy: false, failure: null as Failure | null },
    methods: {
      async onChange({ detail }: WechatMiniprogram.CustomEvent<PasswordChange>) {
        if (this.data.busy) return
        this.setData({ busy: true, failure: null })
        try {
          await (this as unknown as PasswordOwner).changePassword(detail)
          await goBack()
          await wx.showToast({ title: '密码已修改' })
        } catch (error) {
          const failure = describeFailure(error)
          if (failure.code === 'SIGN_IN_REQUIRED') await wx.redirectTo({ url: signInPage })
          else this.setData({ failure })
        }
        this.setData({ busy: false })
      },
    },
  })
