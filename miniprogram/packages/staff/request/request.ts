import type { RequestCase } from '../../../../cloudfunctions/request/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'
import { fieldErrors } from '../../../utils/field-message'
import { requestKindLabels } from '../../../utils/labels'
import { requestNodes, wantedLabels } from '../../../utils/request-words'
import type { TimelineNode } from '../../../components/timeline/timeline'

type Asking = '' | 'approve' | 'reject'

const next = ({ status }: RequestCase): string =>
  ({ submitted: '等待初审', supported: '等待另一位工作人员复核' })[status as string] ?? ''

/** One request: the evidence beside what the records hold; two different people agree, one is enough for a no (N9). */
Component({
  behaviors: [appearance],
  data: {
    requestId: '',
    failure: null as Failure | null,
    request: null as RequestCase | null,
    title: '',
    due: '',
    lines: [] as { label: string; now: string; wanted: string; differs: boolean }[],
    nodes: [] as TimelineNode[],
    asking: '' as Asking,
    reason: '',
    reasonError: '',
    busy: false,
    error: '',
  },
  methods: {
    onLoad({ requestId = '' }: Record<string, string | undefined>) {
      this.setData({ requestId })
      void this.load()
    },
    async load() {
      try {
        this.show(await api.request('getCase', { requestId: this.data.requestId }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    show(request: RequestCase) {
      this.setData({
        request,
        failure: null,
        title: requestKindLabels[request.kind],
        due: dayTime(request.dueAt),
        lines: request.wanted.map(({ field, now, wanted }) => ({
          label: wantedLabels[field],
          now: now ?? '',
          wanted,
          differs: now !== null && now !== wanted,
        })),
        nodes: requestNodes(request.steps, next(request)),
      })
    },
    onPictureTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const urls = this.data.request?.evidenceUrls ?? []
      void wx.previewImage({ urls, current: urls[Number(currentTarget.dataset['index'])]! })
    },
    onAskTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ asking: currentTarget.dataset['ask'] as Asking, error: '', reasonError: '' })
    },
    onCancel() {
      this.setData({ asking: '' })
    },
    onReason({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: detail.value, reasonError: '' })
    },
    async onConfirm() {
      const { asking, busy } = this.data
      if (busy || !asking) return
      this.setData({ busy: true, error: '', reasonError: '' })
      try {
        await this.decide(asking)
        this.setData({ asking: '', reason: '' })
      } catch (error) {
        const { message, issues } = describeFailure(error)
        const reasonError = fieldErrors(issues, { reason: '原因' })['reason'] ?? ''
        this.setData({ error: reasonError ? '' : message, reasonError })
      }
      this.setData({ busy: false })
    },
    async decide(asking: Asking) {
      const { requestId, request, reason } = this.data
      if (asking === 'approve') {
        const status = request?.status === 'supported' ? 'supported' : 'submitted'
        this.show(await api.request('approve', { requestId, status }))
      }
      if (asking === 'reject') this.show(await api.request('reject', { requestId, reason }))
    },
  },
})
