/** A titled group of fields in one card. */
Component({
  options: { multipleSlots: true, styleIsolation: 'apply-shared' },
  properties: {
    title: String,
    /** Without the white card, for sections that bring their own. */
    plain: Boolean,
  },
})
