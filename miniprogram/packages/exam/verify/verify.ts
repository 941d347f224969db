import type { Verification } from '../../../../cloudfunctions/verify/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayWords, monthDayTime } from '../../../utils/format'
import { serverNow } from '../../../utils/server-time'

const STATES: Record<Verification['state'], { words: string; icon: string; tone: string }> = {
  valid: { words: '有效', icon: 'check-circle', tone: 'brand' },
  revoked: { words: '已撤销', icon: 'close-circle', tone: 'alert' },
  expired: { words: '不在有效期', icon: 'error-circle', tone: 'ochre' },
}

/** The token of `?token=…`, or of `?q=`: the address of a code that was scanned with WeChat. */
function tokenOf({ token = '', q = '' }: Record<string, string | undefined>): string {
  return token || (/\/c\/([\w-]+)/.exec(decodeURIComponent(q))?.[1] ?? '')
}

/** 证书查验: whether the document behind a code holds, for anybody, signed in or not (J4). */
Component({
  behaviors: [appearance],
  data: {
    token: '',
    failure: null as Failure | null,
    asked: false,
    found: null as Verification | null,
    state: null as (typeof STATES)['valid'] | null,
    since: '',
    at: '',
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ token: tokenOf(query) })
      void this.load()
    },
    async load() {
      const { token } = this.data
      this.setData({ failure: null, asked: false })
      if (!token) {
        this.setData({ asked: true })
        return
      }
      try {
        const { found } = await api.verify('check', { token })
        this.setData({
          found,
          asked: true,
          state: found && STATES[found.state],
          since: found?.changedOn ? dayWords(found.changedOn) : '',
          at: monthDayTime(serverNow()),
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onScanTap() {
      wx.scanCode({
        success: ({ result }) => {
          this.setData({ token: tokenOf({ q: encodeURIComponent(result) }), found: null })
          void this.load()
        },
      })
    },
  },
})
