import type { ApiErrorCode } from '../../api/api-error'
import type { Failure } from '../../utils/failure'
import { ensureSignedIn, type SignInLevel } from '../../utils/sign-in-gate'

interface WayOut {
  title: string
  action: string
  level: SignInLevel
}

/** Where the answer is not to ask again, but to say who one is. */
const waysOut: Partial<Record<ApiErrorCode, WayOut>> = {
  NOT_SIGNED_IN: { title: '登录后查看', action: '去登录', level: 'account' },
  PROFILE_REQUIRED: { title: '还差个人信息', action: '去完善信息', level: 'profile' },
}

/** A page or list that could not be loaded: what that means for the person, and the way out. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** A `Failure`, or null while there is none. */
    failure: { type: Object, value: {} as Failure },
    title: { type: String, value: '没有加载出来' },
  },
  data: { wayOut: null as WayOut | null },
  observers: {
    failure(failure: Failure | null) {
      this.setData({ wayOut: (failure?.code && waysOut[failure.code]) ?? null })
    },
  },
  methods: {
    async onRetryTap() {
      const { wayOut } = this.data
      if (wayOut) await ensureSignedIn(wayOut.level)
      this.triggerEvent('retry')
    },
  },
})
