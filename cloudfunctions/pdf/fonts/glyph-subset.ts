import type { FontChain } from './font-chain'
import { remapComponents } from './outline'
import { writeTrueType } from './true-type-writer'

interface SubsetGlyph {
  font: number
  glyph: number
  /** Null for the blank glyph 0 and for parts of composite glyphs, which no text names. */
  codePoint: number | null
}

/**
 * The glyphs one document uses, gathered from every font of the chain into one embedded font. Glyphs are
 * numbered by code point, not by outline: ⼀ and 一 share an outline in Noto, and numbering by outline would
 * make one of them extract as the other.
 */
export class GlyphSubset {
  private readonly glyphs: SubsetGlyph[] = [{ font: 0, glyph: 0, codePoint: null }]
  /** Code point to the glyph's number as four hexadecimal digits. */
  private readonly codes = new Map<number, string>()

  constructor(readonly chain: FontChain) {}

  /** A text as the hexadecimal glyph numbers that a PDF shows; new characters join the subset. */
  encode(text: string): string {
    let codes = ''
    for (const character of text) {
      const codePoint = character.codePointAt(0)!
      codes += this.codes.get(codePoint) ?? this.add(codePoint)
    }
    return codes
  }

  /** Number, code point and advance in font units of every glyph that text names, by number. */
  *used(): Generator<{ number: number; codePoint: number; advanceWidth: number }> {
    for (const [number, { codePoint }] of this.glyphs.entries())
      if (codePoint !== null)
        yield { number, codePoint, advanceWidth: this.chain.glyphOf(codePoint).advanceWidth }
  }

  /** The subset as a TrueType file. */
  toTrueType(): Buffer {
    const outlines: Buffer[] = []
    const parts = new Map<string, number>()
    // Composite glyphs add their parts to the end of the list while it is walked.
    for (let index = 0; index < this.glyphs.length; index++) {
      const { font, glyph } = this.glyphs[index]!
      outlines.push(
        remapComponents(this.chain.outlineOf(font, glyph), (part) => {
          const key = `${font}:${part}`
          const number = parts.get(key) ?? this.glyphs.push({ font, glyph: part, codePoint: null }) - 1
          parts.set(key, number)
          return number
        }),
      )
    }
    const metrics = this.glyphs.map(({ font, glyph }) => ({
      advance: this.chain.fontAt(font).advanceOf(glyph),
      leftSideBearing: this.chain.fontAt(font).leftSideBearingOf(glyph),
    }))
    return writeTrueType(this.chain.openedFonts(), outlines, metrics)
  }

  private add(codePoint: number): string {
    const { font, glyph } = this.chain.glyphOf(codePoint)
    const number = this.glyphs.push({ font, glyph, codePoint }) - 1
    const code = number.toString(16).toUpperCase().padStart(4, '0')
    this.codes.set(codePoint, code)
    return code
  }
}
