/** Code point to glyph id; 0 when the font has no glyph. */
export type CharacterMap = (codePoint: number) => number

/** Reads a `cmap` table: format 12 (all planes) where there is one, else format 4 (the basic plane). */
export function readCharacterMap(cmap: Buffer): CharacterMap {
  let basic: Buffer | undefined
  for (let at = 4; at < 4 + 8 * cmap.readUInt16BE(2); at += 8) {
    const subtable = cmap.subarray(cmap.readUInt32BE(at + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 12) return segmentedCoverage(subtable)
    if (format === 4) basic = subtable
  }
  if (!basic) throw new Error('The font has no Unicode character map')
  return segmentMapping(basic)
}

function segmentedCoverage(table: Buffer): CharacterMap {
  const groups = table.readUInt32BE(12)
  return (codePoint) => {
    let low = 0
    let high = groups - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = 16 + 12 * middle
      if (codePoint < table.readUInt32BE(group)) high = middle - 1
      else if (codePoint > table.readUInt32BE(group + 4)) low = middle + 1
      else return table.readUInt32BE(group + 8) + codePoint - table.readUInt32BE(group)
    }
    return 0
  }
}

function segmentMapping(table: Buffer): CharacterMap {
  const segments = table.readUInt16BE(6) / 2
  const ends = 14
  const starts = ends + 2 * segments + 2
  const deltas = starts + 2 * segments
  const offsets = deltas + 2 * segments
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    let segment = 0
    while (segment < segments - 1 && table.readUInt16BE(ends + 2 * segment) < codePoint) segment++
    const start = table.readUInt16BE(starts + 2 * segment)
    if (start > codePoint) return 0
    const delta = table.readInt16BE(deltas + 2 * segment)
    const offsetAt = offsets + 2 * segment
    const offset = table.readUInt16BE(offsetAt)
    if (!offset) return (codePoint + delta) & 0xffff
    const glyph = table.readUInt16BE(offsetAt + offset + 2 * (codePoint - start))
    return glyph ? (glyph + delta) & 0xffff : 0
  }
}
