import type { ReviewCard } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { dayTime, duration } from '../../../utils/format'
import { newList } from '../../../utils/paged-list'
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
  behaviors: [appearance, listPage],
  data: { list: newList<Row>(), total: 0 },
  methods: {
    onShow() {
      void this.load()
    },
    async fetch(cursor?: string) {
      const { items, total, ...rest } = await api.application('listForReview', cursor ? { cursor } : {})
      this.setData({ total })
      return { ...rest, items: items.map(row) }
    },
    onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.navigateTo({ url: `../case/case?applicationId=${String(currentTarget.dataset['id'])}` })
    },
  },
})
