import type { NextStep } from '../../utils/next-step'

/** The ticket: what to do now, until when. There is one on the home page, and it is used for nothing else. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** A `NextStep`. */
    step: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
  },
  data: { pips: [] as { position: number; done: boolean }[] },
  observers: {
    step(step: NextStep | null) {
      if (!step) return
      const { position, total } = step
      const positions = Array.from({ length: total }, (_, index) => index + 1)
      this.setData({ pips: positions.map((one) => ({ position: one, done: one <= position })) })
    },
  },
  methods: {
    onActTap() {
      this.triggerEvent('act', { url: String(this.data.step['url']) })
    },
  },
})
