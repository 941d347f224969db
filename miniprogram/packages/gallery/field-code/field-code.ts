import { specimens } from '../behaviors/specimens'
import { serverNow } from '../../../utils/server-time'

Component({
  behaviors: [specimens],
  data: { first: '', resendAt: 0, waiting: serverNow() + 58_000, past: 1 },
  methods: {
    onSend() {
      this.setData({ resendAt: serverNow() + 60_000, told: 'send' })
    },
  },
})
