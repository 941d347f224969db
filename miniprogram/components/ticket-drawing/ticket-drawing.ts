/** The empty ticket of pages that have nothing, or could not load it. Drawn with boxes, so that it follows the theme. */
Component({
  properties: {
    icon: { type: String, value: 'add' },
    /** `brand` or `warn`. */
    tone: { type: String, value: 'brand' },
  },
})
