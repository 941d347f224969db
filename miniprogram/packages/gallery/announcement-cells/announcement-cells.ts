import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    items: [
      {
        announcementId: 'a',
        title: '人工智能训练师三级/高级工第二批认定开始报名',
        office: '认定考试部',
        pinned: true,
        publishedAt: '2026-05-04T01:00:00.000Z',
      },
      {
        announcementId: 'b',
        title: '证件照怎样拍才会通过',
        office: '认定考试部',
        pinned: false,
        publishedAt: '2026-05-05T02:00:00.000Z',
      },
    ],
  },
})
