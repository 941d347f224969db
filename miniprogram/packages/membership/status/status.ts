import type { ReviewStatusView, UnitStatus } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { dayTime } from '../../../utils/format'
import { keepTyped, submitForm } from '../../../utils/submit-form'

/** What to do next, for each result. */
const WAYS: Record<UnitStatus, string> = {
  in_review: '请等待审核，结果会发短信给联系人。',
  returned: '请登录查看审核意见，改好后重新提交。',
  approved: '可以登录了。',
  rejected: '未予通过。有疑问请联系协会秘书处。',
}

/** 查询审核状态 without sign-in (A17). A link in a notice brings `query`, which is asked at once. */
Component({
  behaviors: [appearance],
  properties: { query: String },
  data: {
    form: { query: '' },
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
    units: null as (ReviewStatusView & { submitted: string; way: string })[] | null,
  },
  methods: {
    onLoad() {
      const { query } = this.data
      if (!query) return
      this.setData({ 'form.query': query })
      void this.onQueryTap()
    },
    onSignInTap() {
      void wx.navigateTo({ url: '../sign-in/sign-in' })
    },
    onType(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      keepTyped(this, event)
      this.setData({ units: null })
    },
    async onQueryTap() {
      const { query } = this.data.form
      if (!query.trim()) return this.setData({ errors: { query: '请填写统一社会信用代码或手机号' } })
      await submitForm(this, { query: '统一社会信用代码或手机号' }, async () => {
        const { units } = await api.membership('queryStatus', { query })
        this.setData({
          units: units.map((unit) => ({
            ...unit,
            submitted: dayTime(unit.submittedAt),
            way: WAYS[unit.status],
          })),
        })
      })
    },
  },
})
