import { specimens } from '../behaviors/specimens'
import { loadList, loadMore, newList, type ListView } from '../../../utils/paged-list'
import { sampleRows } from './sample-rows'

Component({
  behaviors: [specimens],
  data: { list: newList<number>(), failure: { message: '网络断开，没有加载出来。' } },
  methods: {
    onLoad() {
      void this.load()
    },
    view(): ListView<number> {
      return { get: () => this.data.list, set: (list) => this.setData({ list }) }
    },
    load() {
      return loadList(this.view(), sampleRows)
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    onReachBottom() {
      void loadMore(this.view(), sampleRows)
    },
  },
})
