import type { UnitHomeView } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import type { PasswordChange } from '../../../components/password-form/password-form'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'
import { operatorRoleLabels } from '../../../utils/unit-labels'
import { leadsToSignIn, toSignIn } from '../go-on'
import { submitForm } from '../../../utils/submit-form'

/** 账号与安全 (M17): change the password, unbind this WeChat, look up the consents (A12), sign out. */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    home: null as UnitHomeView | null,
    role: '',
    bound: '',
    changeFailure: null as Failure | null,
    /** How often the password was changed on this page: empties the fields. */
    changed: 0,
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
    unbinding: false,
    unbindText: '',
    unbindPassword: '',
    unbindError: '',
  },
  methods: {
    onShow() {
      void this.load()
    },
    async load() {
      try {
        const home = await api.membership('getHome', {})
        const alone = home.operators === 1
        this.setData({
          failure: null,
          home,
          role: operatorRoleLabels[home.me.role],
          bound: dayTime(home.me.boundAt),
          unbindText: alone
            ? '解绑后这个微信退出登录。下次用密码登录的微信会绑定为新的验证微信。'
            : '解绑后这个微信退出登录，要再次加入，由主管邀请。',
        })
      } catch (error) {
        const failure = describeFailure(error)
        if (leadsToSignIn(failure.code)) return toSignIn()
        this.setData({ failure })
      }
      return undefined
    },
    async onChange({ detail }: WechatMiniprogram.CustomEvent<PasswordChange>) {
      if (this.data.busy) return
      this.setData({ busy: true, changeFailure: null })
      try {
        await api.membership('changePassword', detail)
        this.setData({ changed: this.data.changed + 1 })
        await wx.showToast({ title: '密码已修改' })
      } catch (error) {
        this.setData({ changeFailure: describeFailure(error) })
      }
      this.setData({ busy: false })
    },
    onUnbindTap() {
      this.setData({ unbinding: true, unbindPassword: '', unbindError: '' })
    },
    onUnbindCancel() {
      this.setData({ unbinding: false })
    },
    onUnbindPassword({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ unbindPassword: detail.value, unbindError: '' })
    },
    async onUnbindConfirm() {
      if (this.data.busy) return
      if (!this.data.unbindPassword) {
        this.setData({ unbindError: '请填写单位密码。' })
        return
      }
      this.setData({ busy: true, unbindError: '' })
      try {
        await api.membership('unbindWechat', { password: this.data.unbindPassword })
        this.setData({ busy: false, unbinding: false })
        await wx.showToast({ title: '已解绑' })
        await toSignIn()
      } catch (error) {
        this.setData({ busy: false, unbindError: describeFailure(error).message })
      }
    },
    onOperatorsTap() {
      void wx.navigateTo({ url: '../operators/operators' })
    },
    onConsentsTap() {
      void wx.navigateTo({ url: '/packages/consent/list/list?as=unit' })
    },
    async onSignOutTap() {
      await submitForm(this, {}, async () => {
        await api.membership('signOut', {})
        await toSignIn()
      })
    },
  },
})
