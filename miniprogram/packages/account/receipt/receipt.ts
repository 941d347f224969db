import type { CancellationReceipt } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'

interface Row {
  number: string
  time: string
}

/** 注销凭证 (A7): one by its number, or those of this WeChat to choose from. Needs no account: there is none any more. */
Component({
  behaviors: [appearance],
  properties: { receiptNumber: String },
  data: {
    receipt: null as CancellationReceipt | null,
    time: '',
    rows: null as Row[] | null,
    number: '',
    error: '',
    busy: false,
    failure: null as Failure | null,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      const { receiptNumber } = this.data
      this.setData({ failure: null })
      try {
        if (receiptNumber) this.show(await api.account('getCancellationReceipt', { receiptNumber }))
        else await this.list()
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    async list() {
      const { receipts } = await api.account('listCancellationReceipts', {})
      const rows = receipts.map(({ receiptNumber, cancelledAt }) => ({
        number: receiptNumber,
        time: dayTime(cancelledAt),
      }))
      this.setData({ rows })
    },
    show(receipt: CancellationReceipt) {
      this.setData({ receipt, time: dayTime(receipt.cancelledAt) })
    },
    onRowTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void this.find(String(currentTarget.dataset['number']))
    },
    onNumber({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ number: detail.value, error: '' })
    },
    onFindTap() {
      void this.find(this.data.number.trim().toUpperCase())
    },
    async find(receiptNumber: string) {
      this.setData({ busy: true, error: '' })
      try {
        this.show(await api.account('getCancellationReceipt', { receiptNumber }))
      } catch (error) {
        const { code, message } = describeFailure(error)
        this.setData({ error: code === 'NOT_FOUND' ? '没有这个编号的凭证，请核对。' : message })
      }
      this.setData({ busy: false })
    },
    onCopyTap() {
      void wx.setClipboardData({ data: this.data.receipt?.receiptNumber ?? '' })
    },
  },
})
