import type { CancellationPreview } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { requestKindLabels } from '../../../utils/labels'
import { openPage } from '../../../utils/navigate'
import { loadSession } from '../../../utils/session'
import { blockerCells, elsewhereWords, reasonOf, type BlockerCell } from './blocker-cells'

type Change = WechatMiniprogram.CustomEvent<{ value: string }>

/** 注销账号 (A7): what stands in the way and where to, or what goes and what stays; then the confirmation. */
Component({
  behaviors: [appearance],
  data: {
    preview: null as CancellationPreview | null,
    cells: [] as BlockerCell[],
    reason: '',
    elsewhere: elsewhereWords.other,
    withdrawn: '',
    confirming: false,
    password: '',
    code: '',
    sending: false,
    resendAt: 0,
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
        const preview = await api.account('getCancellation', {})
        const kinds = new Set(preview.openRequests.map(({ kind }) => requestKindLabels[kind]))
        this.setData({
          preview,
          cells: blockerCells(preview.blockers),
          reason: reasonOf(preview.blockers),
          elsewhere: preview.wechat === 'none' ? elsewhereWords.none : elsewhereWords.other,
          withdrawn: [...kinds].join('、'),
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onCellTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(String(currentTarget.dataset['url']))
    },
    onCallTap() {
      void wx.makePhoneCall({ phoneNumber: this.data.preview?.contactPhone ?? '' })
    },
    onField({ currentTarget, detail }: Change) {
      this.setData({ [String(currentTarget.dataset['field'])]: detail.value, error: '' })
    },
    onCancelTap() {
      this.setData({ confirming: true, password: '', code: '', error: '' })
    },
    onStay() {
      this.setData({ confirming: false, password: '', code: '' })
    },
    async onSend() {
      this.setData({ sending: true, error: '' })
      try {
        const { resendAt } = await api.account('sendConfirmCode', { step: 'cancel' })
        this.setData({ resendAt: Date.parse(resendAt) })
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
      this.setData({ sending: false })
    },
    async onConfirm() {
      const { busy, password, code } = this.data
      if (busy) return
      this.setData({ busy: true, error: '' })
      try {
        const { receiptNumber } = await api.account('cancelAccount', { password, code })
        await loadSession()
        await wx.redirectTo({ url: `/packages/account/receipt/receipt?receiptNumber=${receiptNumber}` })
      } catch (error) {
        await this.explain(describeFailure(error))
      }
      this.setData({ busy: false })
    },
    /** What the page itself shows, it shows without the sheet. */
    async explain(failure: Failure) {
      const isOnPage = failure.code === 'CANCELLATION_BLOCKED' || failure.code === 'BOUND_WECHAT_ONLY'
      if (isOnPage) this.setData({ confirming: false, password: '', code: '' })
      else this.setData({ error: failure.issues.length ? '请先填写，再注销。' : failure.message })
      if (isOnPage || failure.code === 'STATE_CONFLICT') await this.load()
    },
  },
})
