import type { GlyphSubset } from './glyph-subset'

/** The most lines one block may have. */
const BLOCK = 100

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`
const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

/** The map from glyph numbers back to characters, by which a PDF's text is searched and copied. */
export function toUnicodeMap(subset: GlyphSubset): string {
  const lines = subset.used().map(({ code, glyph }) => `<${code}> <${glyph.utf16}>\n`)
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`)
  }
  return HEAD + blocks.join('') + TAIL
}
