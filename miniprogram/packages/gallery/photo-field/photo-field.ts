import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    photoRules: { background: 'white', width: 295, height: 413, printed: { width: 33, height: 46 } },
    photo: { url: '/packages/gallery/photo.jpg', width: 480, height: 640, bytes: 47_104 },
  },
})
