import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { openPage } from '../../../utils/navigate'
import { goOn, leadsToSignIn } from '../go-on'
import { keepTyped, submitForm } from '../../../utils/submit-form'

const labels = { loginName: '账号', password: '密码' }

/** 单位会员登录: by credit code or contact phone and password. A WeChat that is signed in goes on by itself. */
Component({
  behaviors: [appearance],
  data: {
    checking: true,
    failure: null as Failure | null,
    form: { loginName: '', password: '' },
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
    /** The unit's other WeChat is bound; whom to call. */
    elsewhere: null as { unitName: string; phone: string } | null,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ checking: true, failure: null })
      try {
        await goOn(await api.membership('getArrival', {}))
      } catch (error) {
        const failure = describeFailure(error)
        this.setData({ checking: false, ...(leadsToSignIn(failure.code) ? {} : this.refused(failure)) })
      }
    },
    onType(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      keepTyped(this, event)
    },
    async onSignInTap() {
      const { loginName, password } = this.data.form
      if (!loginName.trim() || !password) {
        this.setData({
          errors: {
            ...(loginName.trim() ? {} : { loginName: '请填写统一社会信用代码或联系人手机号' }),
            ...(password ? {} : { password: '请填写密码' }),
          },
        })
        return
      }
      this.setData({ elsewhere: null })
      const failure = await submitForm(this, labels, async () => {
        await goOn(await api.membership('signIn', { loginName, password }))
      })
      if (failure?.code === 'UNIT_BOUND_ELSEWHERE') this.setData({ error: '', ...this.refused(failure) })
    },
    refused(failure: Failure) {
      if (failure.code !== 'UNIT_BOUND_ELSEWHERE') return { failure }
      const { unitName, association } = failure.details as {
        unitName: string
        association: { phone: string }
      }
      return { elsewhere: { unitName, phone: association.phone } }
    },
    onLinkTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(String(currentTarget.dataset['url']))
    },
    onRecoverTap() {
      const loginName = encodeURIComponent(this.data.form.loginName.trim())
      void openPage(`/packages/membership/recover/recover?loginName=${loginName}`)
    },
    onCallTap() {
      const { elsewhere } = this.data
      if (elsewhere) void wx.makePhoneCall({ phoneNumber: elsewhere.phone })
    },
  },
})
