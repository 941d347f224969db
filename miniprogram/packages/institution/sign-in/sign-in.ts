import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'

/** 认证机构登录: account name and password, both from the association at first (A13). */
Component({
  behaviors: [appearance],
  data: {
    ready: false,
    failure: null as Failure | null,
    accountName: '',
    password: '',
    error: '',
    busy: false,
    forgotten: false,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    /** Who is signed in already goes on from there. */
    async load() {
      this.setData({ failure: null })
      try {
        const { institution } = await api.talent('getSession', {})
        if (institution) await this.goOn(institution.arriving)
        else this.setData({ ready: true })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onAccountName({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ accountName: detail.value, error: '' })
    },
    onPassword({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ password: detail.value, error: '' })
    },
    async onSignInTap() {
      const { accountName, password, busy } = this.data
      if (busy) return
      this.setData({ busy: true, error: '' })
      try {
        const { arriving } = await api.talent('signInInstitution', { accountName, password })
        await this.goOn(arriving)
      } catch (error) {
        this.setData({ error: signInWords(describeFailure(error)) })
      }
      this.setData({ busy: false })
    },
    async goOn(arriving: boolean) {
      if (arriving) await wx.redirectTo({ url: '../new-password/new-password' })
      else await wx.reLaunch({ url: '../info/info' })
    },
    onForgottenTap() {
      this.setData({ forgotten: !this.data.forgotten })
    },
    onCertifiedTap() {
      void wx.redirectTo({ url: '/packages/talent/sign-in/sign-in' })
    },
  },
})

const signInWords = ({ code, message, details }: Failure): string =>
  code === 'INSTITUTION_SUSPENDED'
    ? `账号已暂停使用。原因：${String(details['reason'] ?? '')}。恢复请联系协会。`
    : message
