import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib'
import { flateStream } from '../layout/flate-stream'
import type { GlyphSubset } from './glyph-subset'
import { toUnicodeMap } from './to-unicode-map'

/** Serif, and glyphs that no standard encoding names. */
const FLAGS = 2 | 4
/** Asked for by the standard and used by no reader when the font is embedded. */
const STEM_WIDTH = 80
const DEFAULT_WIDTH = 1000

/** Writes a subset into a PDF as one composite font (CIDFontType2) whose text can be searched and copied. */
export function embedFont(context: PDFContext, subset: GlyphSubset, ref: PDFRef): void {
  const { chain } = subset
  const scaled = (units: number) => Math.round((units * 1000) / chain.unitsPerEm)
  const file = subset.toTrueType()
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: chain.postscriptName,
      Flags: FLAGS,
      FontBBox: chain.bbox.map(scaled),
      ItalicAngle: 0,
      Ascent: scaled(chain.ascent),
      Descent: scaled(chain.descent),
      CapHeight: scaled(chain.capHeight),
      XHeight: scaled(chain.xHeight),
      StemV: STEM_WIDTH,
      FontFile2: context.register(flateStream(context, file, { Length1: file.length })),
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      CIDToGIDMap: 'Identity',
      BaseFont: chain.postscriptName,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: DEFAULT_WIDTH,
      W: widthsOf(subset, scaled),
    }),
  )
  context.assign(
    ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: chain.postscriptName,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(flateStream(context, Buffer.from(toUnicodeMap(subset), 'latin1'))),
    }),
  )
}

/** The widths of the glyphs that are not a full em wide: `number [width]`, as `W` lists them. */
function widthsOf(subset: GlyphSubset, scaled: (units: number) => number): (number | number[])[] {
  const widths: (number | number[])[] = []
  for (const { number, advanceWidth } of subset.used())
    if (scaled(advanceWidth) !== DEFAULT_WIDTH) widths.push(number, [scaled(advanceWidth)])
  return widths
}
