import type { ReviewCard } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { dayTime, duration } from '../../../utils/format'
import { loadList, loadMore, newList, type ListView, type PagedList } from '../../../utils/paged-list'
import { serverNow } from '../../../utils/server-time'

interface Row extends ReviewCard {
  waited: string
  submitted: string
}

const row = (card: ReviewCard): Row => ({
  ...card,
  waited: `已等 ${duration(serverNow() - Date.parse(card.submittedAt))}`,
  submitted: `${dayTime(card.submittedAt)} 提交`,
})

/** The cases that wait for a review, oldest first. */
Component({
  behaviors: [appearance],
  data: { list: newList<Row>(), total: 0 },
  methods: {
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    onReachBottom() {
      void loadMore(this.view(), (cursor) => this.fetch(cursor))
    },
    load(): Promise<void> {
      return loadList(this.view(), (cursor) => this.fetch(cursor))
    },
    async fetch(cursor?: string) {
      const { items, total, ...rest } = await api.application('listForReview', cursor ? { cursor } : {})
      this.setData({ total })
      return { ...rest, items: items.map(row) }
    },
    view(): ListView<Row> {
      return {
        get: () => this.data.list as PagedList<Row>,
        set: (list) => this.setData({ list }),
      }
    },
    onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.navigateTo({ url: `../case/case?applicationId=${String(currentTarget.dataset['id'])}` })
    },
  },
})
