import { watchNetwork } from '../../utils/network'

/** Says at the top of a page that there is no network, and that nothing is lost; goes by itself (P5). */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { offline: false, unwatch: null as (() => void) | null },
  lifetimes: {
    attached() {
      this.data.unwatch = watchNetwork((online) => this.setData({ offline: !online }))
    },
    detached() {
      this.data.unwatch?.()
    },
  },
})
