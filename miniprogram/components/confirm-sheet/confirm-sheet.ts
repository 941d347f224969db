/** Asks before what cannot be undone: says the consequence, and the button repeats it. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    visible: Boolean,
    title: String,
    text: String,
    /** `{ label, value }[]`: the consequence in figures. */
    facts: Array,
    /** Verb and object: 撤回报名. */
    confirm: { type: String, value: '确定' },
    danger: Boolean,
    busy: Boolean,
    error: String,
  },
  methods: {
    onConfirmTap() {
      this.triggerEvent('confirm')
    },
    onCancelTap() {
      this.triggerEvent('cancel')
    },
    onVisibleChange({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!detail.visible) this.triggerEvent('cancel')
    },
  },
})
