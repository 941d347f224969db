/** While a list loads: bones in the shape of its cards; at most three. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    count: { type: Number, value: 3 },
    /** `card` with figure and button, or `lines`. */
    shape: { type: String, value: 'card' },
  },
  data: { cards: [0, 1, 2] },
  observers: {
    count(count: number) {
      this.setData({ cards: Array.from({ length: count }, (_, index) => index) })
    },
  },
})
