import type { AnnouncementCard } from '../../../cloudfunctions/exam/contract'
import { monthDay } from '../../utils/format'
import { openPage } from '../../utils/navigate'

/** Announcements as cells that open. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `AnnouncementCard[]` */
    items: Array,
  },
  data: { rows: [] as (AnnouncementCard & { day: string })[] },
  observers: {
    items(items: AnnouncementCard[]) {
      this.setData({ rows: items.map((item) => ({ ...item, day: monthDay(item.publishedAt) })) })
    },
  },
  methods: {
    onRowTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const announcementId = String(currentTarget.dataset['id'])
      void openPage(`/packages/exam/announcement/announcement?announcementId=${announcementId}`)
    },
  },
})
