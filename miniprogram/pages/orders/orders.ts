import type { OrderView } from '../../../cloudfunctions/payment/contract'
import { api } from '../../api/index'
import { appearance } from '../../behaviors/appearance'
import { listPage } from '../../behaviors/list-page'
import { documentUrl } from '../../utils/document-url'
import { dayTime, yuan } from '../../utils/format'
import { openPage } from '../../utils/navigate'
import { newList, type PagedList } from '../../utils/paged-list'

const rowOf = (order: OrderView) => ({
  ...order,
  amount: yuan(order.amountFen),
  when: order.paidAt ? `${dayTime(order.paidAt)} 缴费` : order.siteName,
})

/** 缴费记录: every order of mine, whatever became of it. */
Component({
  behaviors: [appearance, listPage],
  data: { list: newList<OrderView>(), rows: [] as ReturnType<typeof rowOf>[] },
  pageLifetimes: {
    show() {
      void this.load()
    },
  },
  methods: {
    showList(list: PagedList<OrderView>) {
      this.setData({ list, rows: list.items.map(rowOf) })
    },
    fetch: (cursor?: string) => api.payment('listOrders', cursor ? { cursor } : {}),
    onOrderTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(`/packages/application/pay/pay?orderId=${String(currentTarget.dataset['id'])}`)
    },
    onReceiptTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(documentUrl('payment_receipt', String(currentTarget.dataset['id'])))
    },
    onExamsTap() {
      void openPage('/pages/exams/exams')
    },
  },
})
