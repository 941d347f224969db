type FieldEvent = WechatMiniprogram.CustomEvent<{ value: string }>

/**
 * For a step of the form: passes what happens in a field with `data-path` on to the page as `edit`
 * `{ path, value, done }`. `done` means that the field is finished and should be saved at once.
 */
export const formEdits = Behavior({
  methods: {
    onInput({ currentTarget, detail }: FieldEvent) {
      this.triggerEvent('edit', { path: currentTarget.dataset['path'], value: detail.value, done: false })
    },
    onDone({ currentTarget, detail }: FieldEvent) {
      this.triggerEvent('edit', { path: currentTarget.dataset['path'], value: detail.value, done: true })
    },
    onCheck({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.triggerEvent('edit', { path: currentTarget.dataset['path'], value: detail.checked, done: true })
    },
  },
})
