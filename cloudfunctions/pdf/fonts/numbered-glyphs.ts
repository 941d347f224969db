import type { ChainGlyph, FontChain } from './font-chain'
import { remapComponents } from './outline'
import { type PackedGlyphs, packGlyphs } from './packed-glyphs'

/** A character's glyph and the number it has in the embedded font; `code` is the number as text shows it. */
export interface UsedGlyph {
  code: string
  number: number
  glyph: ChainGlyph
}

/**
 * Glyphs of a chain that follow each other in an embedded font. They are numbered by code point, not by outline: ⼀ and
 * 一 share an outline in Noto, and numbering by outline would make one of them extract as the other.
 */
export class NumberedGlyphs {
  readonly used: UsedGlyph[] = []
  private readonly glyphs: { font: number; glyph: number }[] = []
  private readonly codes = new Map<number, string>()

  constructor(
    private readonly chain: FontChain,
    /** The number of the first; 0 is the glyph of what is missing, which every font begins with. */
    private readonly first: number,
  ) {
    if (!first) this.glyphs.push({ font: 0, glyph: 0 })
  }

  /** The number after the last. */
  get end(): number {
    return this.first + this.glyphs.length
  }

  /** The code of a character that has a number: four hexadecimal digits. */
  codeOf(codePoint: number): string | undefined {
    return this.codes.get(codePoint)
  }

  /** Numbers a character that has no number yet. `GLYPH_MISSING` when no font has it. */
  add(codePoint: number): string {
    const glyph = this.chain.glyphOf(codePoint)
    const number = this.end
    this.glyphs.push(glyph)
    const code = number.toString(16).toUpperCase().padStart(4, '0')
    this.codes.set(codePoint, code)
    this.used.push({ code, number, glyph })
    return code
  }

  /** The glyphs as they stand in the font file. Nothing can be added afterwards. */
  pack(): PackedGlyphs {
    const outlines: Buffer[] = []
    const parts = new Map<string, number>()
    // Composite glyphs add their parts to the end of the list while it is walked.
    for (let index = 0; index < this.glyphs.length; index++) {
      const { font, glyph } = this.glyphs[index]!
      outlines.push(
        remapComponents(this.chain.outlineOf(font, glyph), (part) => {
          const key = `${font}:${part}`
          const number = parts.get(key) ?? this.first + this.glyphs.push({ font, glyph: part }) - 1
          parts.set(key, number)
          return number
        }),
      )
    }
    const metrics = this.glyphs.map(({ font, glyph }) => ({
      advance: this.chain.fontAt(font).advanceOf(glyph),
      leftSideBearing: this.chain.fontAt(font).leftSideBearingOf(glyph),
    }))
    return packGlyphs(outlines, metrics)
  }
}
