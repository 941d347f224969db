import type { ChainGlyph, FontChain } from './font-chain'
import { remapComponents } from './outline'
import { writeTrueType } from './true-type-writer'

interface SubsetGlyph {
  font: number
  glyph: number
}

/**
 * The glyphs one document uses, gathered from every font of the chain into one embedded font. Glyphs are
 * numbered by code point, not by outline: ⼀ and 一 share an outline in Noto, and numbering by outline would
 * make one of them extract as the other.
 */
export class GlyphSubset {
  private readonly glyphs: SubsetGlyph[] = [{ font: 0, glyph: 0 }]
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

  /** The glyphs that text names, each with its number as text shows it. */
  used(): { code: string; number: number; glyph: ChainGlyph }[] {
    return [...this.codes].map(([codePoint, code]) => ({
      code,
      number: parseInt(code, 16),
      glyph: this.chain.glyphOf(codePoint),
    }))
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
          const number = parts.get(key) ?? this.glyphs.push({ font, glyph: part }) - 1
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
    const number = this.glyphs.push({ font, glyph }) - 1
    const code = number.toString(16).toUpperCase().padStart(4, '0')
    this.codes.set(codePoint, code)
    return code
  }
}
