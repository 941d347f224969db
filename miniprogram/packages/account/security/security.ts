import type { SecurityView, WechatBinding } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { openPage } from '../../../utils/navigate'
import { loadSession } from '../../../utils/session'

const bindingWords: Record<WechatBinding, string> = {
  this: '已绑定这个微信',
  other: '绑定的是另一个微信',
  none: '还没有绑定微信，不能报名',
}

/** 账号与安全: user name, password, security questions, phone, WeChat, sign out, cancel (S2, S3). */
Component({
  behaviors: [appearance],
  data: {
    security: null as SecurityView | null,
    bindingWords,
    leaving: false,
    busy: false,
    error: '',
    failure: null as Failure | null,
  },
  pageLifetimes: {
    show() {
      void this.load()
    },
  },
  methods: {
    async load() {
      this.setData({ failure: null })
      try {
        this.setData({ security: await api.account('getSecurity', {}) })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onCellTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(String(currentTarget.dataset['url']))
    },
    onSignOutTap() {
      this.setData({ leaving: true, error: '' })
    },
    onStay() {
      this.setData({ leaving: false })
    },
    async onSignOut() {
      this.setData({ busy: true, error: '' })
      try {
        await api.account('signOut', {})
        await loadSession()
        await openPage('/pages/me/me')
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
      this.setData({ busy: false })
    },
  },
})
