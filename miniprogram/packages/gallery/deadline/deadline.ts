import { specimens } from '../behaviors/specimens'
import { serverNow } from '../../../utils/server-time'

Component({
  behaviors: [specimens],
  data: {
    later: new Date(serverNow() + 27_480_000).toISOString(),
    earlier: new Date(serverNow() - 60_000).toISOString(),
  },
})
