/** The ticket: what to do now, until when. There is one on the home page, and it is used for nothing else. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** A `NextStep`. */
    step: Object,
  },
  methods: {
    onActTap() {
      this.triggerEvent('act', { url: String(this.data.step['url']) })
    },
  },
})
