/** The lines of a form under review, each with a flag to object to it. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `CaseLine[]` */
    lines: Array,
    /** No flags: the case is only looked at. */
    locked: Boolean,
  },
  methods: {
    onFlagTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('flag', { path: String(currentTarget.dataset['path']) })
    },
  },
})
