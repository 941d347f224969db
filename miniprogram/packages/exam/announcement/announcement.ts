import type { Announcement } from '../../../../cloudfunctions/exam/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'

/** One announcement. */
Component({
  behaviors: [appearance],
  properties: { announcementId: String },
  data: { announcement: null as Announcement | null, published: '', failure: null as Failure | null },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ failure: null })
      try {
        const { announcementId } = this.data
        const announcement = await api.exam('getAnnouncement', { announcementId })
        this.setData({ announcement, published: dayTime(announcement.publishedAt) })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onShareAppMessage() {
      const { announcementId, announcement } = this.data
      return {
        title: announcement?.title ?? '公告',
        path: `/packages/exam/announcement/announcement?announcementId=${announcementId}`,
      }
    },
  },
})
