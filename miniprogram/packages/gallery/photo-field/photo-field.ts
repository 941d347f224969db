import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: { photo: { url: '/packages/gallery/photo.jpg', width: 480, height: 640, bytes: 47_104 } },
})
