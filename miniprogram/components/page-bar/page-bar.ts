/** The bar at the bottom of a page: a figure on the left, buttons on the right, and why one is blocked above them. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** What the figure is: 应缴. */
    label: String,
    /** `¥380.00` */
    figure: String,
    /** What is still missing. */
    why: String,
  },
  data: { height: 98 },
  lifetimes: {
    ready() {
      this.measure()
    },
  },
  observers: {
    why() {
      this.measure()
    },
  },
  methods: {
    /** The page keeps as much room free as the bar covers, whatever the text size. */
    measure() {
      this.createSelectorQuery()
        .select('.bar')
        .boundingClientRect(({ height }) => {
          if (height && height !== this.data.height) this.setData({ height })
        })
        .exec()
    },
  },
})
