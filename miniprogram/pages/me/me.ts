import type { AccountView } from '../../../cloudfunctions/account/contract'
import { appearance } from '../../behaviors/appearance'
import { tabPage } from '../../behaviors/tab-page'
import { chooseElderMode, isElderMode } from '../../utils/elder-mode'
import { describeFailure, type Failure } from '../../utils/failure'
import { staffRoleLabels } from '../../utils/labels'
import { openPage } from '../../utils/navigate'
import { loadSession } from '../../utils/session'
import { ensureAccount, ensureSignedIn, type SignInLevel } from '../../utils/sign-in-gate'

const profileUrl = '/pages/profile/profile'

/** 我的: who I am, what is mine, and how the mini-program looks. */
Component({
  behaviors: [appearance, tabPage],
  data: {
    account: null as AccountView | null,
    associationName: '',
    initial: '',
    roles: '',
    failure: null as Failure | null,
    profileUrl,
    entries: [
      { name: '个人信息', icon: 'user-avatar', url: profileUrl, level: 'account' },
      { name: '我的报名', icon: 'form', url: '/packages/application/list/list', level: 'profile' },
      { name: '缴费记录', icon: 'bill', url: '/pages/orders/orders', level: 'profile' },
    ],
    policies: [
      { name: '隐私政策', url: '/pages/policy/policy?kind=privacy' },
      { name: '用户服务协议', url: '/pages/policy/policy?kind=agreement' },
    ],
  },
  pageLifetimes: {
    show() {
      void this.load()
    },
  },
  methods: {
    async load() {
      try {
        const { account, associationName } = await loadSession()
        this.setData({
          account,
          associationName,
          initial: [...(account?.profile?.name ?? account?.nickname ?? '')][0] ?? '',
          roles: account?.staffRoles.map((role) => staffRoleLabels[role]).join('、') ?? '',
          failure: null,
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    async onPersonTap() {
      if (this.data.account) return openPage('/pages/sign-in/sign-in?edit=1')
      await ensureAccount()
      return this.load()
    },
    async onCellTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { url, level } = currentTarget.dataset as { url: string; level?: SignInLevel }
      if (level) await ensureSignedIn(level)
      await openPage(url)
    },
    onElderTap() {
      const mode = isElderMode() ? '' : 'mode-elder'
      chooseElderMode(mode !== '')
      this.setData({ mode })
      const bar = this.getTabBar?.()
      bar?.setData({ mode })
    },
  },
})
