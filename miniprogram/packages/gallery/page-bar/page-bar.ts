import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: { why: true, figure: true },
})
