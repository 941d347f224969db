import type { AnnouncementCard } from '../../../cloudfunctions/exam/contract'
import type { Session } from '../../../cloudfunctions/account/contract'
import { api } from '../../api/index'
import { appearance } from '../../behaviors/appearance'
import { tabPage } from '../../behaviors/tab-page'
import { describeFailure, type Failure } from '../../utils/failure'
import { day } from '../../utils/format'
import { greeting } from '../../utils/greeting'
import { loadNextStep } from '../../utils/load-next-step'
import { openPage } from '../../utils/navigate'
import type { NextStep } from '../../utils/next-step'
import { serverNow } from '../../utils/server-time'
import { loadSession } from '../../utils/session'
import { ensureProfile } from '../../utils/sign-in-gate'

type LoadState = 'loading' | 'ready' | 'failed'

const SHOWN_ANNOUNCEMENTS = 3
const APPLICATIONS = '/packages/application/list/list'
const ORDERS = '/pages/orders/orders'

const services = [
  { name: '考试报名', icon: 'edit-1', url: '/pages/exams/exams' },
  { name: '我的报名', icon: 'form', url: APPLICATIONS },
  { name: '缴费记录', icon: 'bill', url: ORDERS },
  { name: '个人信息', icon: 'user-avatar', url: '/pages/profile/profile' },
]

/** 首页: the one next step, the services, the news. */
Component({
  behaviors: [appearance, tabPage],
  data: {
    statusBarHeight: 0,
    capsuleRoom: 102,
    services,
    associationName: '',
    hello: '',
    today: '',
    hasStaffRole: false,
    step: null as NextStep | null,
    stepState: 'loading' as LoadState,
    failure: null as Failure | null,
    announcements: [] as AnnouncementCard[],
    announcementState: 'loading' as LoadState,
  },
  lifetimes: {
    attached() {
      const { statusBarHeight, windowWidth } = wx.getWindowInfo()
      const { left } = wx.getMenuButtonBoundingClientRect()
      this.setData({ statusBarHeight, capsuleRoom: windowWidth - left + 8 })
    },
  },
  pageLifetimes: {
    show() {
      void this.load()
    },
  },
  methods: {
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    async load() {
      await Promise.all([this.loadStep(), this.loadAnnouncements()])
    },
    async loadStep() {
      const exams = api.exam('list', {}).then(({ items }) => items)
      try {
        const [session] = await Promise.all([loadSession(), exams])
        this.greet(session)
        this.setData({ step: await loadNextStep(session, exams), stepState: 'ready', failure: null })
      } catch (error) {
        this.setData({ step: null, stepState: 'failed', failure: describeFailure(error) })
      }
    },
    greet({ account, associationName }: Session) {
      const now = serverNow()
      const name = account?.profile?.name ?? account?.nickname ?? ''
      this.setData({
        associationName,
        hello: name ? `${name}，${greeting(now)}` : greeting(now),
        today: day(now),
        hasStaffRole: Boolean(account?.staffRoles.length),
      })
    },
    async loadAnnouncements() {
      try {
        const { items } = await api.exam('listAnnouncements', {})
        this.setData({ announcements: items.slice(0, SHOWN_ANNOUNCEMENTS), announcementState: 'ready' })
      } catch (error) {
        describeFailure(error)
        this.setData({ announcementState: 'failed' })
      }
    },
    onRetryTap() {
      this.setData({ stepState: 'loading' })
      void this.load()
    },
    onStepAct({ detail }: WechatMiniprogram.CustomEvent<{ url: string }>) {
      void openPage(detail.url)
    },
    async onServiceTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const url = String(currentTarget.dataset['url'])
      if (url === APPLICATIONS || url === ORDERS) await ensureProfile()
      await openPage(url)
    },
    onWorkbenchTap() {
      void openPage('/packages/staff/workbench/workbench')
    },
    onAllAnnouncementsTap() {
      void openPage('/packages/exam/announcements/announcements')
    },
  },
})
