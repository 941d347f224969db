type Option = string | { value: string; label: string }

const labelOf = (option: Option) => (typeof option === 'string' ? option : option.label)
const valueOf = (option: Option) => (typeof option === 'string' ? option : option.value)

/** A field with a list to choose one from. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    label: String,
    /** `string[]` or `{ value, label }[]` */
    options: Array,
    value: String,
    required: Boolean,
    placeholder: { type: String, value: '请选择' },
    disabled: Boolean,
    help: String,
    error: String,
  },
  data: { labels: [] as string[], index: 0, chosen: '' },
  observers: {
    'options, value'(options: Option[], value: string) {
      const index = options.findIndex((option) => valueOf(option) === value)
      this.setData({
        labels: options.map(labelOf),
        index: Math.max(0, index),
        chosen: index < 0 ? value : labelOf(options[index]!),
      })
    },
  },
  methods: {
    onChange({ detail }: WechatMiniprogram.PickerChange) {
      const option = (this.data.options as Option[])[Number(detail.value)]
      if (option !== undefined) this.triggerEvent('change', { value: valueOf(option) })
    },
  },
})
