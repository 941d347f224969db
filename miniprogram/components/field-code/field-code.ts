import { serverNow } from '../../utils/server-time'

const DIGITS = 6

/**
 * The six digits of a text message, with the button that sends for them and the seconds until it may be asked
 * again. The owner sends the message and then sets `resendAt`.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    label: { type: String, value: '短信验证码' },
    value: String,
    required: Boolean,
    disabled: Boolean,
    help: String,
    error: String,
    /** The message is being sent for. */
    sending: Boolean,
    /** When it may be sent for again: epoch ms by the server's clock; 0 before the first. */
    resendAt: Number,
  },
  data: { digits: DIGITS, left: 0, timer: 0, sent: false },
  observers: {
    resendAt(resendAt: number) {
      clearInterval(this.data.timer)
      if (resendAt > 0 !== this.data.sent) this.setData({ sent: resendAt > 0 })
      this.tick()
      if (this.data.left > 0) this.setData({ timer: setInterval(() => this.tick(), 1_000) })
    },
  },
  lifetimes: {
    detached() {
      clearInterval(this.data.timer)
    },
  },
  methods: {
    tick() {
      const left = Math.max(0, Math.ceil((this.data.resendAt - serverNow()) / 1_000))
      if (left !== this.data.left) this.setData({ left })
      if (left === 0) clearInterval(this.data.timer)
    },
    onInput({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { value: detail.value.replace(/\D/g, '').slice(0, DIGITS) })
    },
    onBlur({ detail }: WechatMiniprogram.InputBlur) {
      this.triggerEvent('blur', { value: detail.value })
    },
    onSendTap() {
      const { sending, disabled, left } = this.data
      if (!sending && !disabled && left === 0) this.triggerEvent('send')
    },
  },
})
