import { specimens } from '../behaviors/specimens'
import { names } from './names'

Component({
  behaviors: [specimens],
  data: { names },
})
