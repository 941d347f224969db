/** A field that is typed into. The owner keeps the value; `input` tells every change, `blur` the end of typing. */
Component({
  options: { multipleSlots: true, styleIsolation: 'apply-shared' },
  properties: {
    label: String,
    value: String,
    required: Boolean,
    placeholder: { type: String, value: '请填写' },
    /** A type of WeChat's input: `text` `number` `idcard` `digit` `nickname`. */
    type: { type: String, value: 'text' },
    maxlength: { type: Number, value: 140 },
    multiline: Boolean,
    disabled: Boolean,
    help: String,
    error: String,
    /** A unit or remark behind the value. */
    suffix: String,
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('input', { value: detail.value })
    },
    onBlur({ detail }: WechatMiniprogram.InputBlur) {
      this.triggerEvent('blur', { value: detail.value })
    },
  },
})
