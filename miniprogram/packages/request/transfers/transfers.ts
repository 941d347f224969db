import type { TransferNotice } from '../../../../cloudfunctions/request/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'
import { loadSession } from '../../../utils/session'

/** Somebody asks to take this account to another WeChat: the old one agrees or says no (A4). */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    rows: null as (TransferNotice & { asked: string })[] | null,
    deciding: '' as '' | 'confirmTransfer' | 'refuseTransfer',
    requestId: '',
    busy: false,
    error: '',
    done: '',
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      try {
        const { transfers } = await api.request('listTransfers', {})
        this.setData({
          rows: transfers.map((one) => ({ ...one, asked: dayTime(one.submittedAt) })),
          failure: null,
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onDecideTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, route } = currentTarget.dataset as {
        id: string
        route: 'confirmTransfer' | 'refuseTransfer'
      }
      this.setData({ deciding: route, requestId: id, error: '' })
    },
    onCancel() {
      this.setData({ deciding: '' })
    },
    async onConfirm() {
      const { deciding, requestId, busy } = this.data
      if (busy || !deciding) return
      this.setData({ busy: true, error: '' })
      try {
        await api.request(deciding, { requestId })
        const done =
          deciding === 'confirmTransfer'
            ? '账号已转到新微信，这个微信不再能使用。'
            : '已拒绝，账号仍在这个微信。'
        this.setData({ deciding: '', done, rows: [] })
        await loadSession()
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
      this.setData({ busy: false })
    },
  },
})
