import type { DuesFilter, DuesLine, DuesPaymentView } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { yearRow } from '../../../utils/dues-words'
import { dayWords, yuan } from '../../../utils/format'
import { newList } from '../../../utils/paged-list'

type Tab = DuesFilter | 'to_confirm'

interface Row {
  key: string
  unitId: string
  name: string
  kind: 'dues' | 'duesPayment'
  status: string
  note: string
  until: string
}

const tabs: { tab: Tab; label: string; empty: string }[] = [
  { tab: 'arrears', label: '欠费', empty: '没有欠费的单位。过了宽限期还没缴清的，会出现在这里。' },
  { tab: 'to_confirm', label: '待确认', empty: '没有等待确认的缴费。登记的缴费由另一位财务人员在这里确认。' },
  { tab: 'open', label: '待缴', empty: '没有待缴的会费。开启会费年度后，各单位的会费在这里。' },
  { tab: 'settled', label: '已缴清', empty: '还没有缴清的会费。' },
]

/** 会费 by state, late ones first, and what waits for a second person (M10, N9). */
Component({
  behaviors: [appearance, listPage],
  data: { tabs, tab: 'arrears' as Tab, search: '', asked: '', empty: tabs[0]!.empty, list: newList<Row>() },
  methods: {
    onShow() {
      void this.load()
    },
    async fetch(cursor?: string) {
      const { tab, asked: search } = this.data
      const more = cursor ? { cursor } : {}
      if (tab === 'to_confirm' && !search) {
        const { items, ...rest } = await api.membership('listDuesPayments', more)
        return { ...rest, items: items.map(paymentRow) }
      }
      const filter: DuesFilter = tab === 'to_confirm' ? 'arrears' : tab
      const { items, ...rest } = await api.membership('listDues', {
        ...more,
        filter,
        ...(search ? { search } : {}),
      })
      return { ...rest, items: items.map(duesRow) }
    },
    onTabTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const tab = currentTarget.dataset['tab'] as Tab
      const empty = tabs.find((one) => one.tab === tab)?.empty ?? ''
      this.setData({ tab, empty, search: '', asked: '', list: newList<Row>() })
      void this.load()
    },
    onSearch({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ search: detail.value })
    },
    onSearchTap() {
      if (this.data.search.trim() === this.data.asked) return
      this.setData({ asked: this.data.search.trim(), list: newList<Row>() })
      void this.load()
    },
    onYearsTap() {
      void wx.navigateTo({ url: '../years/years' })
    },
    onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.navigateTo({ url: `../unit/unit?unitId=${String(currentTarget.dataset['id'])}` })
    },
  },
})

function duesRow(line: DuesLine): Row {
  const { title, note, until } = yearRow(line)
  return {
    key: `${line.year}:${line.unitId}`,
    unitId: line.unitId,
    name: line.unitName,
    kind: 'dues',
    status: line.state,
    note: `${title} · ${note}`,
    until,
  }
}

const paymentRow = (payment: DuesPaymentView): Row => ({
  key: payment.paymentId,
  unitId: payment.unitId,
  name: payment.unitName,
  kind: 'duesPayment',
  status: payment.status,
  note: `${payment.year} 年度 ${yuan(payment.amountFen)}`,
  until: `${dayWords(payment.paidOn)}到账，${payment.recordedBy}登记`,
})
