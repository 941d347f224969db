import type { AnnouncementCard } from '../../../../cloudfunctions/exam/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { newList } from '../../../utils/paged-list'

/** 公告: all of them, pinned first. Readable without signing in (B2). */
Component({
  behaviors: [appearance, listPage],
  data: { list: newList<AnnouncementCard>() },
  methods: {
    onLoad() {
      void this.load()
    },
    fetch: (cursor?: string) => api.exam('listAnnouncements', cursor ? { cursor } : {}),
  },
})
