import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { goOnWith, wayIn } from '../way-in'

/** 认证人员登录: the phone number decides how it goes on (A14). */
Component({
  behaviors: [appearance],
  data: {
    ready: false,
    failure: null as Failure | null,
    phone: '',
    error: '',
    notFound: false,
    busy: false,
  },
  methods: {
    onLoad() {
      this.setData({ phone: wayIn().phone })
      void this.load()
    },
    /** Who is signed in already need not do it again. */
    async load() {
      this.setData({ failure: null })
      try {
        const { certified } = await api.talent('getSession', {})
        if (certified) await wx.redirectTo({ url: '../card/card' })
        else this.setData({ ready: true })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onPhone({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ phone: detail.value, error: '', notFound: false })
    },
    async onNextTap() {
      const { phone, busy } = this.data
      if (busy) return
      this.setData({ busy: true, error: '', notFound: false })
      try {
        const { way } = await api.talent('checkPhone', { phone })
        goOnWith({ phone, use: 'bind', proof: '' })
        if (way === 'not_in_roster') this.setData({ notFound: true })
        else await wx.navigateTo({ url: way === 'code' ? '../verify/verify' : '../password/password' })
      } catch (error) {
        const { issues, message } = describeFailure(error)
        this.setData({ error: fieldErrors(issues, { phone: '手机号' })['phone'] ?? message })
      }
      this.setData({ busy: false })
    },
    onChangedTap() {
      void wx.navigateTo({ url: '/packages/request/new/new?kind=roster_phone' })
    },
    onInstitutionTap() {
      void wx.redirectTo({ url: '/packages/institution/sign-in/sign-in' })
    },
  },
})
