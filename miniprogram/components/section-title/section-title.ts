/** The title of a group of cards, with a link to the whole list where there is one. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { title: String, more: String },
  methods: {
    onMoreTap() {
      this.triggerEvent('more')
    },
  },
})
