import { isElderMode } from '../utils/elder-mode'

/** Gives a page `mode`, the class of its root view: `mode-elder` or nothing. Looks again whenever the page is shown. */
export const appearance = Behavior({
  data: { mode: '' },
  lifetimes: {
    attached() {
      this.takeMode()
    },
  },
  pageLifetimes: {
    show() {
      this.takeMode()
    },
  },
  methods: {
    takeMode() {
      const mode = isElderMode() ? 'mode-elder' : ''
      if (mode !== this.data.mode) this.setData({ mode })
    },
  },
})
