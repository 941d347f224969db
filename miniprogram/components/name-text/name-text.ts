import { glyphOf, loadGlyphs, mayBeMissing } from '../../utils/glyphs'

interface Part {
  key: number
  /** Words as they are, or the one character that is drawn. */
  text: string
  /** A CSS image in the shape of the character; empty for words. */
  glyph: string
}

/** A text with a name in it. Characters that the phone's font may lack are drawn as our documents draw them (A9). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { text: String },
  /** Empty while the phone's font has every character: then the text is written as it is, without a setData. */
  data: { parts: [] as Part[] },
  observers: {
    text(text: string) {
      this.show()
      if ([...text].some(mayBeMissing)) void loadGlyphs(text).then(() => this.show())
    },
  },
  methods: {
    show() {
      const parts = partsOf(this.data.text)
      const drawn = parts.some(({ glyph }) => glyph)
      if (drawn || this.data.parts.length) this.setData({ parts: drawn ? parts : [] })
    },
  },
})

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  for (const character of text) {
    const glyph = mayBeMissing(character) ? glyphOf(character) : ''
    const last = parts[parts.length - 1]
    if (glyph || !last || last.glyph) parts.push({ key: parts.length, text: character, glyph })
    else last.text += character
  }
  return parts
}
