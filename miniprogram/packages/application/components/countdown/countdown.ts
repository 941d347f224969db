import { serverNow } from '../../../../utils/server-time'

const two = (count: number) => String(count).padStart(2, '0')

/** Hours, minutes and seconds to a moment by the server's clock (E8); only ever under the absolute deadline. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** ISO instant. */
    at: String,
  },
  data: { hours: '00', minutes: '00', seconds: '00', timer: 0, passed: false },
  lifetimes: {
    attached() {
      this.tick()
      this.setData({ timer: setInterval(() => this.tick(), 1_000) })
    },
    detached() {
      clearInterval(this.data.timer)
    },
  },
  methods: {
    tick() {
      const left = Math.max(0, Math.floor((Date.parse(this.data.at) - serverNow()) / 1_000))
      this.setData({
        hours: two(Math.floor(left / 3_600)),
        minutes: two(Math.floor((left % 3_600) / 60)),
        seconds: two(left % 60),
      })
      if (left > 0 || this.data.passed) return
      this.setData({ passed: true })
      clearInterval(this.data.timer)
      this.triggerEvent('pass')
    },
  },
})
