/** One field of a form: label above, value below, room for the error. A hairline stands over it. */
Component({
  options: { multipleSlots: true },
  properties: {
    label: String,
    required: Boolean,
    help: String,
    error: String,
    /** The whole row reacts to a touch. */
    tappable: Boolean,
  },
})
