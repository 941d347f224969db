import type { RequestCard } from '../../../../cloudfunctions/request/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { dayTime } from '../../../utils/format'
import { requestKindLabels } from '../../../utils/labels'
import { newList } from '../../../utils/paged-list'
import { serverNow } from '../../../utils/server-time'

interface Row extends RequestCard {
  title: string
  due: string
  late: boolean
}

const row = (card: RequestCard): Row => ({
  ...card,
  title: requestKindLabels[card.kind],
  due: `${dayTime(card.dueAt)} 前答复`,
  late: Date.parse(card.dueAt) < serverNow(),
})

/** What people ask staff for, the earliest due first. */
Component({
  behaviors: [appearance, listPage],
  data: { list: newList<Row>(), total: 0 },
  methods: {
    onShow() {
      void this.load()
    },
    async fetch(cursor?: string) {
      const { items, total, ...rest } = await api.request('listForStaff', cursor ? { cursor } : {})
      this.setData({ total })
      return { ...rest, items: items.map(row) }
    },
    onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.navigateTo({ url: `../request/request?requestId=${String(currentTarget.dataset['id'])}` })
    },
  },
})
