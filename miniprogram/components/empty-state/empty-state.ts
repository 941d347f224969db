/** Nothing here yet: one title, one sentence, one button. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    title: String,
    text: String,
    /** The words of the button; none without. */
    action: String,
    icon: { type: String, value: 'add' },
  },
  methods: {
    onActionTap() {
      this.triggerEvent('action')
    },
  },
})
