import { joinParts, compressPart } from '../file/compress'
import type { FontChain } from './font-chain'
import { leadingGlyphs, type LeadingGlyphs } from './leading-glyphs'
import { NumberedGlyphs } from './numbered-glyphs'
import { TO_UNICODE_TAIL, toUnicodeLines } from './to-unicode-map'
import { writeTrueTypeHead } from './true-type-writer'
import { widthsOf } from './widths-of'

/**
 * The glyphs one document uses, gathered from every font of the chain into one embedded font: first those of the words
 * that it has in common with others, then its own.
 */
export class GlyphSubset {
  private readonly leading: LeadingGlyphs
  private readonly own: NumberedGlyphs

  constructor(
    readonly chain: FontChain,
    commonWords = '',
  ) {
    this.leading = leadingGlyphs(chain, commonWords)
    this.own = new NumberedGlyphs(chain, this.leading.end)
  }

  /** A text as the hexadecimal glyph numbers that a PDF shows; new characters join the subset. */
  encode(text: string): string {
    let codes = ''
    for (const character of text) {
      const codePoint = character.codePointAt(0)!
      codes += this.leading.glyphs.codeOf(codePoint) ?? this.own.codeOf(codePoint) ?? this.own.add(codePoint)
    }
    return codes
  }

  /** The subset as a TrueType file, compressed, and its length before. */
  toTrueType(): { deflated: Buffer; length: number } {
    const own = this.own.pack()
    const head = writeTrueTypeHead(this.chain.openedFonts(), [this.leading.packed, own])
    return {
      deflated: joinParts([compressPart(head), this.leading.outlines], own.outlines),
      length: head.length + this.leading.packed.outlines.length + own.outlines.length,
    }
  }

  /** The map from glyph numbers back to characters, compressed. */
  toUnicodeMap(): Buffer {
    const own = toUnicodeLines(this.own.used) + TO_UNICODE_TAIL
    return joinParts([this.leading.toUnicode], Buffer.from(own, 'latin1'))
  }

  /** The widths of the glyphs that are not a full em wide, as a PDF lists them. */
  widths(): string {
    return this.leading.widths + widthsOf(this.own.used, this.chain.unitsPerEm)
  }
}
