import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: { agreed: false },
})
