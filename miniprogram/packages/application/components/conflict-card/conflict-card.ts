/** What two phones say about one field, in words. */
export interface ConflictView {
  field: string
  label: string
  mine: string
  theirs: string
}

/** Shown while a field was changed on two phones: says both and asks which one stays. Nothing is lost before. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `ConflictView[]` */
    conflicts: Array,
  },
  methods: {
    onChoiceTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { field, winner } = currentTarget.dataset as { field: string; winner: 'mine' | 'theirs' }
      this.triggerEvent('resolve', { field, winner })
    },
  },
})
