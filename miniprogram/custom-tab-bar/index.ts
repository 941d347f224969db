import { appearance } from '../behaviors/appearance'
import { watchSession } from '../utils/session'

const tabs = [
  { path: '/pages/home/home', text: '首页', icon: 'home', filled: 'home-filled' },
  { path: '/pages/exams/exams', text: '报名', icon: 'edit-1', filled: 'edit-1-filled' },
  { path: '/pages/messages/messages', text: '通知', icon: 'notification', filled: 'notification-filled' },
  { path: '/pages/me/me', text: '我的', icon: 'user', filled: 'user-filled' },
]

/** The tab bar. Our own, because the system's knows neither elder mode nor icons that take the theme's colours. */
Component({
  options: { styleIsolation: 'apply-shared' },
  behaviors: [appearance],
  data: { tabs, badgePath: tabs[2]!.path, selected: 0, unread: 0, unwatch: null as (() => void) | null },
  lifetimes: {
    attached() {
      this.data.unwatch = watchSession(({ unreadMessages }) => {
        if (unreadMessages !== this.data.unread) this.setData({ unread: unreadMessages })
      })
    },
    detached() {
      this.data.unwatch?.()
    },
  },
  methods: {
    /** Called by the tab's page when it is shown: every tab has a bar of its own. */
    select(route: string) {
      const selected = tabs.findIndex(({ path }) => path === `/${route}`)
      if (selected >= 0) this.setData({ selected })
    },
    onTabTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.switchTab({ url: String(currentTarget.dataset['path']) })
    },
  },
})
