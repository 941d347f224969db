import { specimens } from '../behaviors/specimens'
import { applicationLooks, examLooks, orderLooks } from '../../../utils/labels'

Component({
  behaviors: [specimens],
  data: {
    application: Object.keys(applicationLooks),
    order: Object.keys(orderLooks),
    exam: Object.keys(examLooks),
  },
})
