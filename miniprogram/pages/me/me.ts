import type { AccountView } from '../../../cloudfunctions/account/contract'
import { appearance } from '../../behaviors/appearance'
import { tabPage } from '../../behaviors/tab-page'
import { chooseElderMode, isElderMode } from '../../utils/elder-mode'
import { describeFailure, type Failure } from '../../utils/failure'
import { staffRoleLabels } from '../../utils/labels'
import { openPage } from '../../utils/navigate'
import { loadSession } from '../../utils/session'
import { ensureAccount, ensureSignedIn, type SignInLevel } from '../../utils/sign-in-gate'

/** Ways in beside WeChat's own, each for those whom a feature serves (B12). */
const ways = [
  {
    name: '认证人员',
    note: '用登记的手机号登录，查看名片',
    icon: 'user-checked',
    url: '/packages/talent/sign-in/sign-in',
    feature: 'talent',
  },
  {
    name: '认证机构',
    note: '用协会提供的账号登录',
    icon: 'building',
    url: '/packages/institution/sign-in/sign-in',
    feature: 'talent',
  },
  {
    name: '单位会员',
    note: '入会注册、登录、单位信息',
    icon: 'usergroup',
    url: '/packages/membership/sign-in/sign-in',
    feature: 'membership',
  },
] as const

const papers: { name: string; url: string; level?: SignInLevel; whenSignedOut?: true }[] = [
  { name: '隐私政策', url: '/pages/policy/policy?kind=privacy' },
  { name: '用户服务协议', url: '/pages/policy/policy?kind=agreement' },
  { name: '同意记录', url: '/packages/consent/list/list', level: 'account' },
  { name: '我的申请', url: '/packages/request/list/list' },
  // Signed in, it stands in 账号与安全.
  { name: '注销凭证', url: '/packages/account/receipt/receipt', whenSignedOut: true },
]

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
    outdated: false,
    profileUrl,
    entries: [
      { name: '个人信息', icon: 'user-avatar', url: profileUrl, level: 'account' },
      { name: '我的报名', icon: 'form', url: '/packages/application/list/list', level: 'profile' },
      {
        name: '账号与安全',
        icon: 'secured',
        url: '/packages/account/security/security',
        level: 'account',
      },
      { name: '缴费记录', icon: 'bill', url: '/pages/orders/orders', level: 'profile' },
    ],
    ways: [] as (typeof ways)[number][],
    papers: papers.filter(({ whenSignedOut }) => !whenSignedOut),
  },
  pageLifetimes: {
    show() {
      void this.load()
    },
  },
  methods: {
    async load() {
      try {
        const { account, associationName, features, outdatedPolicies } = await loadSession()
        this.setData({
          account,
          associationName,
          papers: papers.filter(({ whenSignedOut }) => !whenSignedOut || !account),
          ways: ways.filter(({ feature }) => features[feature]),
          outdated: Boolean(account?.profile) && outdatedPolicies.length > 0,
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
