/** The last line of a list: loading more, could not load more, or that this is all. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    loading: Boolean,
    /** A `Failure` of loading more, or null. */
    failure: { type: Object, value: {} },
    ended: Boolean,
    text: { type: String, value: '已显示全部' },
  },
  methods: {
    onRetryTap() {
      this.triggerEvent('retry')
    },
  },
})
