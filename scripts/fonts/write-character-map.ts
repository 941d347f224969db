/** A `cmap` table of format 12 for ascending code points whose glyphs are numbered 1, 2, 3 … */
export function writeCharacterMap(codePoints: readonly number[]): Buffer {
  const groups: { first: number; last: number; glyph: number }[] = []
  codePoints.forEach((codePoint, index) => {
    const group = groups.at(-1)
    if (group && group.last + 1 === codePoint) group.last = codePoint
    else groups.push({ first: codePoint, last: codePoint, glyph: index + 1 })
  })
  const table = Buffer.alloc(12 + 16 + 12 * groups.length)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(16 + 12 * groups.length, 16)
  table.writeUInt32BE(groups.length, 24)
  groups.forEach(({ first, last, glyph }, index) => {
    table.writeUInt32BE(first, 28 + 12 * index)
    table.writeUInt32BE(last, 32 + 12 * index)
    table.writeUInt32BE(glyph, 36 + 12 * index)
  })
  return table
}
