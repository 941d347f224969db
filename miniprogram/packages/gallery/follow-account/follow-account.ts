import { askForSession } from '../../../utils/session'
import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  methods: {
    onLoad() {
      askForSession()
    },
  },
})
