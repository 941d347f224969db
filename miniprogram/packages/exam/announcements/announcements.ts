import type { AnnouncementCard } from '../../../../cloudfunctions/exam/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { loadList, loadMore, newList, type ListView } from '../../../utils/paged-list'

/** 公告: all of them, pinned first. Readable without signing in (B2). */
Component({
  behaviors: [appearance],
  data: { list: newList<AnnouncementCard>() },
  methods: {
    onLoad() {
      void this.load()
    },
    view(): ListView<AnnouncementCard> {
      return { get: () => this.data.list, set: (list) => this.setData({ list }) }
    },
    fetch: (cursor?: string) => api.exam('listAnnouncements', cursor ? { cursor } : {}),
    load() {
      return loadList(this.view(), this.fetch)
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    onReachBottom() {
      void loadMore(this.view(), this.fetch)
    },
    onRetry() {
      void this.load()
    },
  },
})
