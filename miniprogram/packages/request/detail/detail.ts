import type { RequestView } from '../../../../cloudfunctions/request/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'
import { requestKindLabels } from '../../../utils/labels'
import { requestNodes, wantedLabels } from '../../../utils/request-words'
import type { TimelineNode } from '../../../components/timeline/timeline'

/** One request: where it stands, what was asked for, and what can be done now. */
Component({
  behaviors: [appearance],
  data: {
    requestId: '',
    fresh: false,
    failure: null as Failure | null,
    request: null as RequestView | null,
    title: '',
    due: '',
    redeemUntil: '',
    lines: [] as { label: string; value: string }[],
    nodes: [] as TimelineNode[],
    evidenceUrls: [] as string[],
    asking: false,
    busy: false,
    withdrawError: '',
  },
  methods: {
    onLoad({ requestId = '', fresh = '' }: Record<string, string | undefined>) {
      this.setData({ requestId, fresh: !!fresh })
    },
    onShow() {
      void this.load()
    },
    async load() {
      try {
        const request = await api.request('get', { requestId: this.data.requestId })
        this.show(request)
        this.setData({ evidenceUrls: request.evidenceUrls })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    show(request: RequestView) {
      this.setData({
        request,
        failure: null,
        title: requestKindLabels[request.kind],
        due: dayTime(request.dueAt),
        redeemUntil: request.redeemableUntil ? dayTime(request.redeemableUntil) : '',
        lines: [
          ...request.wanted.map(({ field, wanted }) => ({ label: wantedLabels[field], value: wanted })),
          { label: '联系电话', value: request.contactPhoneMasked },
          { label: '说明', value: request.words },
        ],
        nodes: requestNodes(request.steps, request.canWithdraw ? '等待工作人员核对' : ''),
      })
    },
    onPictureTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { evidenceUrls: urls } = this.data
      void wx.previewImage({ urls, current: urls[Number(currentTarget.dataset['index'])]! })
    },
    onWithdrawTap() {
      this.setData({ asking: true, withdrawError: '' })
    },
    onWithdrawCancel() {
      this.setData({ asking: false })
    },
    async onWithdrawConfirm() {
      if (this.data.busy) return
      this.setData({ busy: true, withdrawError: '' })
      try {
        this.show(await api.request('withdraw', { requestId: this.data.requestId }))
        this.setData({ asking: false, fresh: false })
      } catch (error) {
        this.setData({ withdrawError: describeFailure(error).message })
      }
      this.setData({ busy: false })
    },
    /** The proof is good for ten minutes, so it goes straight to the page that uses it. */
    async onRedeemTap() {
      if (this.data.busy) return
      this.setData({ busy: true })
      try {
        const { proof, userName } = await api.request('redeem', { requestId: this.data.requestId })
        const query = `proof=${encodeURIComponent(proof)}&userName=${encodeURIComponent(userName)}`
        await wx.redirectTo({ url: `/packages/account/recover/recover?${query}` })
      } catch (error) {
        await showFailure(describeFailure(error), '没有打开')
        await this.load()
      }
      this.setData({ busy: false })
    },
  },
})
