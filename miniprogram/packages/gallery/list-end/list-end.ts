import { specimens } from '../behaviors/specimens'
import { listPage } from '../../../behaviors/list-page'
import { newList } from '../../../utils/paged-list'
import { sampleRows } from './sample-rows'

Component({
  behaviors: [specimens, listPage],
  data: { list: newList<number>(), failure: { message: '网络断开，没有加载出来。' } },
  methods: {
    onLoad() {
      void this.load()
    },
    fetch: sampleRows,
  },
})
