import type { CertificateView, NameCard } from '../../../../cloudfunctions/talent/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { dayWords } from '../../../utils/format'
import { SIGN_IN_PAGE } from '../way-in'

interface CertificateRow extends CertificateView {
  key: number
  until: string
}

const certificateRow = (certificate: CertificateView, key: number): CertificateRow => ({
  ...certificate,
  key,
  until: dayWords(certificate.validUntil),
})

/** `审核员`, `45 岁`, `大学本科`: what stands under the name. */
const factsOf = ({ age, education, certificates }: NameCard): string[] => [
  ...new Set(certificates.filter(({ expired }) => !expired).map(({ level }) => level)),
  ...(age === null ? [] : [`${age} 岁`]),
  ...(education ? [education] : []),
]

/** 我的名片: what the roster holds about the person (A14). */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    card: null as NameCard | null,
    facts: [] as string[],
    fields: [] as string[],
    certificates: [] as CertificateRow[],
    leaving: false,
  },
  methods: {
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      try {
        const card = await api.talent('getMyCard', {})
        const { certificates } = card
        const valid = certificates.filter(({ expired }) => !expired)
        this.setData({
          card,
          failure: null,
          facts: factsOf(card),
          fields: [...new Set(valid.map(({ field }) => field))],
          certificates: certificates.map(certificateRow),
        })
      } catch (error) {
        const failure = describeFailure(error)
        if (failure.code === 'SIGN_IN_REQUIRED') await wx.redirectTo({ url: SIGN_IN_PAGE })
        else this.setData({ failure })
      }
    },
    onWrongTap() {
      void wx.navigateTo({ url: '/packages/request/new/new?kind=roster_phone' })
    },
    onPasswordTap() {
      void wx.navigateTo({ url: '../change-password/change-password' })
    },
    onConsentsTap() {
      void wx.navigateTo({ url: '/packages/consent/list/list?as=certified' })
    },
    async onSignOutTap() {
      const { confirm } = await wx.showModal({
        title: '退出登录',
        content: '退出后，用手机号和密码重新登录。',
        confirmText: '退出登录',
      })
      if (!confirm || this.data.leaving) return
      this.setData({ leaving: true })
      try {
        await api.talent('signOut', {})
        await wx.reLaunch({ url: '/pages/me/me' })
      } catch (error) {
        await showFailure(describeFailure(error), '没有退出')
      }
      this.setData({ leaving: false })
    },
  },
})
