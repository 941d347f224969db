import { dayWords, monthWords } from '../../utils/format'

/** A field for a calendar day, or for a month (whose value is its first day). */
Component({
  options: { multipleSlots: true, styleIsolation: 'apply-shared' },
  properties: {
    label: String,
    /** `YYYY-MM-DD`, or empty. */
    value: String,
    start: { type: String, value: '1940-01-01' },
    end: { type: String, value: '2099-12-31' },
    /** `day` or `month`. */
    precision: { type: String, value: 'day' },
    required: Boolean,
    placeholder: { type: String, value: '请选择日期' },
    disabled: Boolean,
    help: String,
    error: String,
  },
  data: { words: '' },
  observers: {
    'value, precision'(value: string, precision: string) {
      const write = precision === 'month' ? monthWords : dayWords
      const words = value ? write(value) : ''
      if (words !== this.data.words) this.setData({ words })
    },
  },
  methods: {
    onChange({ detail }: WechatMiniprogram.PickerChange) {
      const value = String(detail.value)
      this.triggerEvent('change', { value: value.length === 7 ? `${value}-01` : value })
    },
  },
})
