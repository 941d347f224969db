import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
})
