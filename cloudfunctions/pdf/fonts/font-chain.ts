import { AppError } from '../../_shared/errors'
import { withoutInstructions } from './outline'
import { TrueTypeFont } from './true-type-font'

/** The glyph of one character: which font of the chain has it, and where. */
export interface ChainGlyph {
  codePoint: number
  /** The character in UTF-16, as hexadecimal digits. */
  utf16: string
  advanceWidth: number
  font: number
  glyph: number
}

/** Outlines kept in memory: the characters of labels come back in every document. About 1 MB when full. */
const KEPT_OUTLINES = 4096

/**
 * Fonts tried one after another and embedded as one. Keep one for the life of the process; a font is opened when a
 * character first needs it, and of its outlines only those are read that a document uses.
 */
export class FontChain {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly bbox: readonly number[]
  readonly capHeight: number
  readonly xHeight: number
  private readonly opened: (TrueTypeFont | undefined)[] = []
  private readonly glyphs = new Map<number, ChainGlyph>()
  private readonly outlines = new Map<number, Buffer>()

  constructor(
    private readonly files: readonly string[],
    readonly postscriptName: string,
  ) {
    const { unitsPerEm, hhea, head, capHeight, xHeight } = this.fontAt(0)
    this.unitsPerEm = unitsPerEm
    this.ascent = hhea.readInt16BE(4)
    this.descent = hhea.readInt16BE(6)
    this.bbox = [36, 38, 40, 42].map((at) => head.readInt16BE(at))
    this.capHeight = capHeight
    this.xHeight = xHeight
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
    const found = this.findGlyph(codePoint)
    if (found) return found
    throw new AppError('GLYPH_MISSING', {
      character: String.fromCodePoint(codePoint),
      codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
    })
  }

  /** The glyph of a code point, or undefined when no font of the chain has it. */
  findGlyph(codePoint: number): ChainGlyph | undefined {
    const known = this.glyphs.get(codePoint)
    if (known) return known
    for (let font = 0; font < this.files.length; font++) {
      const opened = this.fontAt(font)
      const glyph = opened.glyphOf(codePoint)
      if (!glyph) continue
      if (opened.unitsPerEm !== this.unitsPerEm)
        throw new Error(`${opened.file} is drawn on another grid than the first font`)
      const found = { codePoint, utf16: utf16(codePoint), advanceWidth: opened.advanceOf(glyph), font, glyph }
      this.glyphs.set(codePoint, found)
      return found
    }
    return undefined
  }

  /** The outline of a glyph without hints. */
  outlineOf(font: number, glyph: number): Buffer {
    const key = font * 0x10000 + glyph
    const kept = this.outlines.get(key)
    if (kept) return kept
    const outline = withoutInstructions(this.fontAt(font).outlineOf(glyph))
    if (this.outlines.size < KEPT_OUTLINES) this.outlines.set(key, outline)
    return outline
  }

  /** Width of a text in points at a size. */
  widthOf(text: string, size: number): number {
    let units = 0
    for (const character of text) units += this.glyphOf(character.codePointAt(0)!).advanceWidth
    return (units * size) / this.unitsPerEm
  }
}

/** Two code units beyond the basic plane. */
const utf16 = (codePoint: number): string =>
  Buffer.from(String.fromCodePoint(codePoint), 'utf16le').swap16().toString('hex')
