/** Words to search a list by. `search` comes with 搜索 on the keyboard, the button, and when the words are cleared. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    placeholder: String,
    label: String,
  },
  data: { text: '' },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      this.setData({ text: detail.value })
    },
    onSearch() {
      this.triggerEvent('search', { text: this.data.text.trim() })
    },
    onClearTap() {
      this.setData({ text: '' })
      this.onSearch()
    },
  },
})
