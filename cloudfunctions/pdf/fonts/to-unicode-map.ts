import type { UsedGlyph } from './numbered-glyphs'

/** The most lines one block may have. */
const BLOCK = 100

/** How the map from glyph numbers back to characters begins, by which a PDF's text is searched and copied. */
export const TO_UNICODE_HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`
export const TO_UNICODE_TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

/** The lines of the map for some glyphs. */
export function toUnicodeLines(used: readonly UsedGlyph[]): string {
  let text = ''
  for (let at = 0; at < used.length; at += BLOCK) {
    const block = used.slice(at, at + BLOCK)
    text += `${block.length} beginbfchar\n`
    for (const { code, glyph } of block) text += `<${code}> <${glyph.utf16}>\n`
    text += 'endbfchar\n'
  }
  return text
}
