import type { Fontkit } from 'pdf-lib/cjs/types/fontkit'
import { AppError } from '../../_shared/errors'
import { GlyphSubset } from './glyph-subset'
import { TrueTypeFont } from './true-type-font'

/** A character's glyph: `id` is its code point, which is how pdf-lib tells glyphs apart. */
export interface ChainGlyph {
  id: number
  codePoints: number[]
  advanceWidth: number
  /** Which font of the chain, and which glyph in it. */
  font: number
  glyph: number
}

/**
 * Fonts tried one after another, embedded as one. It has the face that pdf-lib expects of fontkit, whose own
 * subsetter silently loses glyphs of large fonts. Keep one for the life of the process; a font is opened when a character
 * first needs it.
 */
export class FontChain {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number }
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle = 0
  readonly characterSet: number[] = []
  readonly 'OS/2' = { sFamilyClass: 0 }
  readonly head = { macStyle: { italic: false } }
  readonly post = { isFixedPitch: false }
  private readonly opened: (TrueTypeFont | undefined)[] = []
  private readonly glyphs = new Map<number, ChainGlyph>()

  constructor(
    private readonly files: readonly string[],
    readonly postscriptName: string,
  ) {
    const { unitsPerEm, hhea, head, capHeight, xHeight } = this.fontAt(0)
    this.unitsPerEm = unitsPerEm
    this.ascent = hhea.readInt16BE(4)
    this.descent = hhea.readInt16BE(6)
    this.bbox = {
      minX: head.readInt16BE(36),
      minY: head.readInt16BE(38),
      maxX: head.readInt16BE(40),
      maxY: head.readInt16BE(42),
    }
    this.capHeight = capHeight
    this.xHeight = xHeight
  }

  /** What `PDFDocument.registerFontkit` takes. */
  get fontkit(): Fontkit {
    return { create: () => this } as unknown as Fontkit
  }

  fontAt(index: number): TrueTypeFont {
    const file = this.files[index]
    if (!file) throw new Error(`The chain has no font ${index}`)
    return (this.opened[index] ??= new TrueTypeFont(file))
  }

  openedFonts(): TrueTypeFont[] {
    return this.opened.filter((font) => font !== undefined)
  }

  /** The glyph of a code point. `GLYPH_MISSING` names the character when no font of the chain has it. */
  glyphOf(codePoint: number): ChainGlyph {
    const known = this.glyphs.get(codePoint)
    if (known) return known
    for (let font = 0; font < this.files.length; font++) {
      const opened = this.fontAt(font)
      const glyph = opened.glyphOf(codePoint)
      if (!glyph) continue
      if (opened.unitsPerEm !== this.unitsPerEm)
        throw new Error(`${opened.file} is drawn on another grid than the first font`)
      const found = {
        id: codePoint,
        codePoints: [codePoint],
        advanceWidth: opened.advanceOf(glyph),
        font,
        glyph,
      }
      this.glyphs.set(codePoint, found)
      return found
    }
    throw new AppError('GLYPH_MISSING', {
      character: String.fromCodePoint(codePoint),
      codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
    })
  }

  layout(text: string): { glyphs: ChainGlyph[] } {
    return { glyphs: [...text].map((character) => this.glyphOf(character.codePointAt(0)!)) }
  }

  /** Width of a text in points at a size. */
  widthOf(text: string, size: number): number {
    let units = 0
    for (const character of text) units += this.glyphOf(character.codePointAt(0)!).advanceWidth
    return (units * size) / this.unitsPerEm
  }

  createSubset(): GlyphSubset {
    return new GlyphSubset(this)
  }
}
