import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    none: [],
    files: [
      {
        fileRefId: 'a',
        name: '申报表（签字）.jpg',
        contentType: 'image/jpeg',
        bytes: 55_296,
        pages: null,
        url: '/packages/gallery/photo.jpg',
      },
      {
        fileRefId: 'b',
        name: '工作证明.pdf',
        contentType: 'application/pdf',
        bytes: 184_320,
        pages: 2,
        url: '',
      },
    ],
    uploads: [
      { key: 'c', name: '第二页.jpg', progress: 40, failed: false, message: '' },
      { key: 'd', name: '第三页.jpg', progress: 0, failed: true, message: '上传中断，网络恢复后点重试' },
    ],
  },
})
