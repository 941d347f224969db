import { watchSession } from '../../utils/session'

const DISMISSED = 'follow-account.dismissed'

/**
 * Asks to follow the official account, and says why (A5). WeChat draws its own bar only when the mini-program was opened
 * by a code; else the way by WeChat's search is told.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** What following is good for here. */
    why: String,
    /** Can be put away for good, on pages that somebody sees every day. */
    dismissible: Boolean,
  },
  data: {
    /** The account's name; nothing is drawn without. */
    name: '',
    dismissed: false,
    bar: true,
    forget: () => {},
  },
  lifetimes: {
    attached() {
      this.setData({ dismissed: wx.getStorageSync<boolean>(DISMISSED) === true })
      this.data.forget = watchSession(({ officialAccount }) => this.setData({ name: officialAccount ?? '' }))
    },
    detached() {
      this.data.forget()
    },
  },
  methods: {
    onBarError() {
      this.setData({ bar: false })
    },
    onCopyTap() {
      void wx.setClipboardData({ data: this.data.name })
    },
    onDismissTap() {
      wx.setStorageSync(DISMISSED, true)
      this.setData({ dismissed: true })
    },
  },
})
