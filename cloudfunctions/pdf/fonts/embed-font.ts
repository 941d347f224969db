import { type PdfFile, ref } from '../file/pdf-file'
import type { GlyphSubset } from './glyph-subset'
import { DEFAULT_WIDTH } from './widths-of'

/** Serif, and glyphs that no standard encoding names. */
const FLAGS = 2 | 4
/** Asked for by the standard and used by no reader when the font is embedded. */
const STEM_WIDTH = 80

/** Writes a subset into a PDF as one composite font (CIDFontType2) whose text can be searched and copied. */
export function embedFont(file: PdfFile, subset: GlyphSubset, number: number): void {
  const { chain } = subset
  const name = `/${chain.postscriptName}`
  const scaled = (units: number) => Math.round((units * 1000) / chain.unitsPerEm)
  const { deflated, length } = subset.toTrueType()
  const program = file.addDeflated(deflated, `/Length1 ${length}`)
  const map = file.addDeflated(subset.toUnicodeMap())
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName${name}/Flags ${FLAGS}/FontBBox[${chain.bbox.map(scaled).join(' ')}]` +
      `/ItalicAngle 0/Ascent ${scaled(chain.ascent)}/Descent ${scaled(chain.descent)}` +
      `/CapHeight ${scaled(chain.capHeight)}/XHeight ${scaled(chain.xHeight)}/StemV ${STEM_WIDTH}` +
      `/FontFile2 ${ref(program)}>>`,
  )
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/BaseFont${name}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${ref(descriptor)}/DW ${DEFAULT_WIDTH}/W[${subset.widths()}]>>`,
  )
  file.put(
    number,
    `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H` +
      `/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(map)}>>`,
  )
}
