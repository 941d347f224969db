import type { OrderView } from '../../../../cloudfunctions/payment/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime, monthDayTime, yuan } from '../../../utils/format'
import { serverNow } from '../../../utils/server-time'
import { openCashier, type CashierEnd } from './open-cashier'
import {
  candidateFacts,
  endingOf,
  examFacts,
  feeFacts,
  nextFacts,
  paidFacts,
  type Ending,
  type Fact,
  type NextFact,
} from './order-words'

/** `ready` to pay, the cashier `open`, `checking` with WeChat what became of it, or `over`. */
type Phase = 'ready' | 'open' | 'checking' | 'over'

/** WeChat usually knows within ten seconds; after that the person asks again, or the notice tells. */
const ASK_AGAIN_MS = 2_000
const TIMES = 5

const NOTES: Record<Exclude<CashierEnd, 'done'>, string> = {
  cancelled: '你取消了支付，没有扣款。',
  failed: '微信支付没有完成，没有扣款，可以再试一次。',
}

/** 缴费: the deadline first, the fees, what to check, then WeChat Pay and the server's word on it (G1, G9). */
Component({
  behaviors: [appearance],
  data: {
    orderId: '',
    failure: null as Failure | null,
    order: null as OrderView | null,
    phase: 'ready' as Phase,
    due: '',
    total: '',
    fees: [] as Fact[],
    exam: [] as Fact[],
    candidate: [] as Fact[],
    paid: [] as Fact[],
    ending: null as Ending | null,
    started: '',
    asking: false,
    end: 'done' as CashierEnd,
    next: [] as NextFact[],
    note: '',
    checkFailure: '',
    timer: 0,
  },
  methods: {
    async onLoad({ orderId = '' }: Record<string, string | undefined>) {
      this.setData({ orderId })
      await this.load()
    },
    onUnload() {
      clearTimeout(this.data.timer)
    },
    async load() {
      this.setData({ failure: null })
      try {
        this.show(await api.payment('getOrder', { orderId: this.data.orderId }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    show(order: OrderView) {
      const ending = endingOf(order)
      this.setData({
        order,
        ending,
        due: dayTime(order.payBy),
        total: yuan(order.amountFen),
        fees: feeFacts(order),
        exam: examFacts(order),
        candidate: candidateFacts(order),
        paid: paidFacts(order),
        next: order.status === 'paid' ? nextFacts(order) : [],
        ...(ending ? { phase: 'over' as Phase, note: '' } : {}),
      })
      if (ending) wx.setNavigationBarTitle({ title: '缴费结果' })
    },
    onPass() {
      if (this.data.phase === 'ready') void this.load()
    },

    async onPayTap() {
      if (this.data.phase !== 'ready') return
      this.setData({ phase: 'open', note: '', started: monthDayTime(serverNow()) })
      try {
        const params = await api.payment('prepay', { orderId: this.data.orderId })
        const end = await openCashier(params)
        this.setData({ phase: 'checking', end })
        await this.check(end, end === 'done' ? TIMES : 1)
      } catch (error) {
        const { message } = describeFailure(error)
        this.setData({ phase: 'ready', note: message })
        await this.load()
      }
    },
    /** Asks WeChat through the server. Only a closed cashier may lead back to paying; a paid one is asked about again. */
    async check(end: CashierEnd, timesLeft: number): Promise<void> {
      if (this.data.asking) return
      this.setData({ asking: true, checkFailure: '' })
      try {
        this.show(await api.payment('syncOrder', { orderId: this.data.orderId }))
      } catch (error) {
        this.setData({ checkFailure: describeFailure(error).message })
        return
      } finally {
        this.setData({ asking: false })
      }
      if (this.data.phase === 'over') return
      if (end !== 'done') this.setData({ phase: 'ready', note: NOTES[end] })
      else if (timesLeft > 1)
        this.setData({ timer: setTimeout(() => void this.check(end, timesLeft - 1), ASK_AGAIN_MS) })
      else this.setData({ checkFailure: '微信还没有给出结果。' })
    },
    onCheckTap() {
      clearTimeout(this.data.timer)
      void this.check(this.data.end, TIMES)
    },
    onNextTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const url = String(currentTarget.dataset['url'])
      if (url) void wx.navigateTo({ url })
    },
    onDoneTap() {
      const { order } = this.data
      if (!order) return
      void wx.redirectTo({ url: `../detail/detail?applicationId=${order.applicationId}` })
    },
  },
})
