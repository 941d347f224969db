import type { RequestView } from '../../../../cloudfunctions/request/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'
import { requestKindLabels } from '../../../utils/labels'

const row = ({ requestId, kind, status, submittedAt, dueAt, canWithdraw }: RequestView) => ({
  requestId,
  status,
  title: requestKindLabels[kind],
  note: canWithdraw ? `${dayTime(dueAt)} 前答复` : `${dayTime(submittedAt)} 提交`,
})

/** 我的申请: what this WeChat has asked staff for. */
Component({
  behaviors: [appearance],
  data: { failure: null as Failure | null, rows: null as ReturnType<typeof row>[] | null },
  methods: {
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      try {
        const { requests } = await api.request('listMine', {})
        this.setData({ rows: requests.map(row), failure: null })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.navigateTo({ url: `../detail/detail?requestId=${String(currentTarget.dataset['id'])}` })
    },
  },
})
