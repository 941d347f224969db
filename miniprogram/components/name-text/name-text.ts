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
  data: { parts: [] as Part[] },
  observers: {
    text(text: string) {
      this.show()
      if ([...text].some(mayBeMissing)) void loadGlyphs(text).then(() => this.show())
    },
  },
  methods: {
    show() {
      this.setData({ parts: partsOf(this.data.text) })
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
