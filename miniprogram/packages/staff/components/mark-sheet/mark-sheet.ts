/** Why a field is marked: a common reason with one tap, or own words. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    visible: Boolean,
    label: String,
    reasons: Array,
    /** The reason so far; empty when the field is not marked yet. */
    reason: String,
  },
  data: { words: '', error: '' },
  observers: {
    'visible, reason'(visible: boolean, reason: string) {
      if (visible) this.setData({ words: reason, error: '' })
    },
  },
  methods: {
    onReasonTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('mark', { reason: String(currentTarget.dataset['reason']) })
    },
    onWords({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ words: detail.value, error: '' })
    },
    onConfirm() {
      const reason = this.data.words.trim()
      if (reason) this.triggerEvent('mark', { reason })
      else this.setData({ error: '请选择或写一个原因' })
    },
    onUnmarkTap() {
      this.triggerEvent('mark', { reason: '' })
    },
    onCancel() {
      this.triggerEvent('close')
    },
  },
})
