/**
 * A password, hidden until the eye is tapped. The owner keeps the value and judges it: `rules` are shown below the
 * field and change while one types. WeChat's `safe-password` is no use here: its keyboard knows digits only and
 * nobody could see what was typed.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    label: String,
    value: String,
    required: Boolean,
    placeholder: { type: String, value: '请填写' },
    maxlength: { type: Number, value: 64 },
    disabled: Boolean,
    help: String,
    /** What the password has to be, `{ text, ok }[]`; each line says whether it holds. */
    rules: { type: Array, value: [] as { text: string; ok: boolean }[] },
    error: String,
  },
  data: { shown: false },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { value: detail.value })
    },
    onBlur({ detail }: WechatMiniprogram.InputBlur) {
      this.triggerEvent('blur', { value: detail.value })
    },
    onEyeTap() {
      this.setData({ shown: !this.data.shown })
    },
  },
})
