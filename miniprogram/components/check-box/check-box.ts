/** A box to tick, with its words. Links in the words use `catchtap`, so that reading is not agreeing. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    checked: Boolean,
    /** One of several, instead of yes or no. */
    round: Boolean,
    disabled: Boolean,
    label: String,
  },
  methods: {
    onTap() {
      if (!this.data.disabled) this.triggerEvent('change', { checked: !this.data.checked })
    },
  },
})
