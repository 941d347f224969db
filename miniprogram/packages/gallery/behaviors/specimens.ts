import { appearance } from '../../../behaviors/appearance'

type Told = WechatMiniprogram.CustomEvent<Record<string, unknown>>

const wordsOf = ({ type, detail }: Told) => `${type} ${JSON.stringify(detail ?? {})}`

/** A page of the gallery: a component in all its states, and what it last told the page that owns it. */
export const specimens = Behavior({
  behaviors: [appearance],
  data: { told: '' },
  methods: {
    onTell(event: Told) {
      this.setData({ told: wordsOf(event) })
    },
    /** Keeps a value as an owner does, under the name in `data-key`. */
    onValue(event: Told) {
      const { value, checked } = event.detail
      this.setData({ [String(event.currentTarget.dataset['key'])]: value ?? checked, told: wordsOf(event) })
    },
  },
})
