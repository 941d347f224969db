import type { AnnouncementCard } from '../../../../cloudfunctions/exam/contract'
import type { UnitHomeView } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { monthDay } from '../../../utils/format'
import { openPage } from '../../../utils/navigate'
import { memberLevelLabels, operatorRoleLabels } from '../../../utils/unit-labels'
import { leadsToSignIn, toSignIn } from '../go-on'

const SHOWN_ANNOUNCEMENTS = 2
const services = [
  { name: '会费和证书', icon: 'certificate', url: '/packages/membership/dues/dues' },
  { name: '单位信息', icon: 'building', url: '/packages/membership/profile/profile' },
  { name: '经办人', icon: 'usergroup', url: '/packages/membership/operators/operators' },
  { name: '账号与安全', icon: 'secured', url: '/packages/membership/security/security' },
]

/** 单位首页: who the unit is to the association, what it can do here, and what the association has published. */
Component({
  behaviors: [appearance],
  data: {
    services,
    failure: null as Failure | null,
    home: null as UnitHomeView | null,
    level: '',
    role: '',
    bound: '',
    announcements: [] as AnnouncementCard[],
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
        const [home, { items }] = await Promise.all([
          api.membership('getHome', {}),
          api.exam('listAnnouncements', {}),
        ])
        this.setData({
          failure: null,
          home,
          level: memberLevelLabels[home.level],
          role: operatorRoleLabels[home.me.role],
          bound: monthDay(home.me.boundAt),
          announcements: items.slice(0, SHOWN_ANNOUNCEMENTS),
        })
      } catch (error) {
        const failure = describeFailure(error)
        if (leadsToSignIn(failure.code)) return toSignIn()
        this.setData({ failure })
      }
      return undefined
    },
    onServiceTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(String(currentTarget.dataset['url']))
    },
    onAllAnnouncementsTap() {
      void openPage('/packages/exam/announcements/announcements')
    },
    onCallTap() {
      const { home } = this.data
      if (home) void wx.makePhoneCall({ phoneNumber: home.association.phone })
    },
  },
})
