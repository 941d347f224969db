import { dayTime, duration } from '../../utils/format'
import { serverNow } from '../../utils/server-time'

const HALF_MINUTE_MS = 30_000

/** A deadline: always the day, weekday and time; the countdown only beside it, by the server's clock (E8). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** ISO instant. */
    at: String,
    /** What has to be done until then: 缴费. */
    suffix: String,
    countdown: Boolean,
    /** `warn` on ochre, or `plain`. */
    tone: { type: String, value: 'warn' },
  },
  data: { words: '', left: '', passed: false, timer: 0 },
  observers: {
    at() {
      this.tick()
    },
  },
  lifetimes: {
    attached() {
      this.setData({ timer: setInterval(() => this.tick(), HALF_MINUTE_MS) })
    },
    detached() {
      clearInterval(this.data.timer)
    },
  },
  methods: {
    tick() {
      const { at, passed } = this.data
      if (!at) return
      const leftMs = Date.parse(at) - serverNow()
      this.setData({ words: dayTime(at), left: leftMs > 0 ? duration(leftMs) : '', passed: leftMs <= 0 })
      if (leftMs <= 0 && !passed) this.triggerEvent('pass')
    },
  },
})
