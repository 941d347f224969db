/** A line icon that takes the colour of the text around it. Names: `names.json`; drawings: `scripts/icons.ts`. */
Component({
  properties: {
    name: String,
    /** px, because icons stand beside type. */
    size: { type: Number, value: 24 },
    /** What a screen reader says. Empty where words stand beside the icon. */
    label: String,
  },
})
