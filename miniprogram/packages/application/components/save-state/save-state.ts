/** Whether what was typed is on the server; right of the first section's title. A failed save can be repeated here. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `idle` `saving` `saved` `failed` `conflict` */
    state: String,
    /** When it was saved, `09:41`. */
    time: String,
  },
  methods: {
    onRetryTap() {
      this.triggerEvent('retry')
    },
  },
})
