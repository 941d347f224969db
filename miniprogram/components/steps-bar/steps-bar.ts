/** The steps of a long form; any of them can be gone to. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `{ label, state: 'done' | 'current' | 'wrong' | 'todo' }[]` */
    steps: Array,
  },
  methods: {
    onStepTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('select', { index: Number(currentTarget.dataset['index']) })
    },
  },
})
