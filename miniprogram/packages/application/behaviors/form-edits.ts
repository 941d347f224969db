interface FieldPlace {
  dataset: { path?: string }
  top: number
}

/** Room above a field that is brought into view: the steps bar stays readable. */
const ROOM_PX = 96

type FieldEvent = WechatMiniprogram.CustomEvent<{ value: string }>

/**
 * For a step of the form: passes what happens in a field with `data-path` on to the page as `edit`
 * `{ path, value, done }`. `done` means that the field is finished and should be saved at once. Brings the field
 * of `reveal` into view (C17); fields have the class `at`.
 */
export const formEdits = Behavior({
  properties: {
    /** `form.employer`, or empty. */
    reveal: String,
  },
  lifetimes: {
    ready() {
      this.bringIntoView(this.data.reveal)
    },
  },
  observers: {
    reveal(path: string) {
      this.bringIntoView(path)
    },
  },
  methods: {
    bringIntoView(path: string) {
      if (!path) return
      const query = this.createSelectorQuery()
      query.selectAll('.at').fields({ dataset: true, rect: true })
      query.selectViewport().scrollOffset()
      query.exec(([fields, page]: [FieldPlace[], { scrollTop: number }]) => {
        const field = fields.find(({ dataset }) => `form.${dataset.path}` === path)
        if (field) void wx.pageScrollTo({ scrollTop: Math.max(0, page.scrollTop + field.top - ROOM_PX) })
      })
    },
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
