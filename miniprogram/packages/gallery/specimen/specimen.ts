/** One state of a component, under its name. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    name: String,
    /** On the white of a card. */
    card: Boolean,
  },
})
