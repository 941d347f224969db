import type { CancellationPreview } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { openPage } from '../../../utils/navigate'
import { loadSession } from '../../../utils/session'

type Change = WechatMiniprogram.CustomEvent<{ value: string }>

/** 注销账号 (A7): what stands in the way, or what goes and what stays; then the confirmation. */
Component({
  behaviors: [appearance],
  data: {
    preview: null as CancellationPreview | null,
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
        this.setData({ preview: await api.account('getCancellation', {}) })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onBlockerTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const applicationId = String(currentTarget.dataset['id'])
      void openPage(`/packages/application/detail/detail?applicationId=${applicationId}`)
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
        const failure = describeFailure(error)
        this.setData({ error: failure.issues.length ? '请先填写，再注销。' : failure.message })
        if (failure.code === 'CANCELLATION_BLOCKED') await this.load()
      }
      this.setData({ busy: false })
    },
  },
})
