interface RowAction {
  key: string
  label: string
  icon: string
  tone: 'neutral' | 'danger'
}

/** A row with actions behind a swipe to the left; the … button offers the same to whoever cannot swipe (C2). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `RowAction[]` */
    actions: Array,
    /** Shows the … button. Only without it where the page offers the actions in another visible way. */
    menu: { type: Boolean, value: true },
    label: { type: String, value: '修改或删除' },
  },
  methods: {
    onActionTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('act', { key: String(currentTarget.dataset['key']) })
    },
    onMenuTap() {
      const actions = this.data.actions as RowAction[]
      wx.showActionSheet({
        itemList: actions.map(({ label }) => label),
        success: ({ tapIndex }) => this.triggerEvent('act', { key: actions[tapIndex]!.key }),
      })
    },
  },
})
